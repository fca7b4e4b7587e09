// SPDX-License-Identifier: MIT
#pragma once

#include "io/sqlite.hpp"

namespace dragoman {

/// "drag" in the header of the file: how `file` and we know a store.
inline constexpr int store_application_id = 0x64726167;

/// Counts up when a table or column changes its meaning. docs/store.md describes this version.
/// 2: an article may bring its own annotation, without which its analysis cannot be made again.
inline constexpr int store_schema_version = 2;

/// Makes the tables in an empty file that is open for writing. Throws StoreError where the file is another program's,
/// another dragoman's, or empty and open for reading.
void open_schema(sqlite::Database& database, sqlite::Database::Mode mode);

} // namespace dragoman
