// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE dragoman
#include <boost/test/unit_test.hpp>
