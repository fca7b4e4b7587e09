// SPDX-License-Identifier: MIT
#pragma once

// A function marked DRAGOMAN_VECTORS is compiled twice, for any processor and for those with AVX2; which runs is chosen
// when the program is loaded. Neither has fused operations, so both give the same bits. Thread sanitizer cannot start
// with such functions.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_THREAD__)
#define DRAGOMAN_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define DRAGOMAN_VECTORS
#endif
