// SPDX-License-Identifier: MIT
#include "io/mapped_file.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dragoman {

MappedFile::MappedFile(const std::filesystem::path& path) {
    const auto fail = [&] {
        throw Error{fmt::format("{}: cannot be read: {}", path.string(), std::generic_category().message(errno))};
    };
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail();
    struct stat about {};
    if (::fstat(file, &about) == 0) size_ = static_cast<std::size_t>(about.st_size);
    if (size_ > 0) start_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    const int error = errno;
    ::close(file);
    errno = error;
    if (start_ == MAP_FAILED) {
        start_ = nullptr;
        fail();
    }
}

MappedFile::~MappedFile() {
    if (start_) ::munmap(start_, size_);
}

} // namespace dragoman
