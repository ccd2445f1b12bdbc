import DocumentFormats
import Foundation
import Testing

@testable import Reporters

/// The page of a portfolio runs one script, which its policy names by its digest.
@Suite struct SortingScriptTests {
    @Test func theDigestIsThatOfTheScript() {
        let hexadecimal = SHA256.hexadecimal(of: Array(SortingScript.source.utf8))
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { place in
            UInt8(hexadecimal.dropFirst(place).prefix(2), radix: 16)
        }
        #expect(Data(bytes).base64EncodedString() == SortingScript.digest)
    }

    @Test func thePolicyAllowsThatScriptAlone() {
        let page = HTMLPage.opening(title: "Essai", scriptDigest: SortingScript.digest)
        #expect(page.contains("script-src 'sha256-\(SortingScript.digest)'"))
        #expect(!HTMLPage.opening(title: "Essai").contains("script-src"))
    }
}
