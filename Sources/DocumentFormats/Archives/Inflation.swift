import CZlib

/// Inflates one part by the system's zlib, never beyond the announced size.
enum Inflation {
    /// The `size` bytes that `compressed` inflates to.
    static func bytes(of compressed: ArraySlice<UInt8>, size: Int, part: String) throws(PackageFault) -> [UInt8] {
        var stream = z_stream()
        // A negative window means raw data without the header of zlib.
        let isReady = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        guard isReady else { throw .damaged(part: part) }
        defer { inflateEnd(&stream) }
        var status = Z_DATA_ERROR
        // One byte more than announced, to notice a part that lies about its size.
        let inflated = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            compressed.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(size + 1)
                status = inflate(&stream, Z_FINISH)
            }
            count = size + 1 - Int(stream.avail_out)
        }
        guard status == Z_STREAM_END, inflated.count == size else { throw .damaged(part: part) }
        return inflated
    }

    /// The CRC-32 of `bytes`.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }
}
