import Foundation
import Testing

@testable import Reporters

/// Every colour of words is readable on every ground it is put on: 4.5 to 1, as WCAG 2.1 asks for (1.4.3).
@Suite struct HTMLStyleTests {
    private static func colors(_ scheme: String) -> [String: [Double]] {
        var colors: [String: [Double]] = [:]
        for match in scheme.matches(of: /--([a-z]+): #([0-9a-f]{6}|[0-9a-f]{3});/) {
            let digits =
                match.output.2.count == 3 ? match.output.2.map { "\($0)\($0)" }.joined() : String(match.output.2)
            let value = UInt32(digits, radix: 16) ?? 0
            colors[String(match.output.1)] = [16, 8, 0].map { Double(value >> $0 & 0xFF) / 255 }
        }
        return colors
    }

    private static func luminance(_ color: [Double]) -> Double {
        let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
        let values = [luminance(one), luminance(other)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    @Test func wordsAreReadableByDayByNightAndOnPaper() throws {
        let schemes = HTMLStyle.sheet.components(separatedBy: "@media").filter { $0.contains("--ink") }
        #expect(schemes.count == 3)
        let day = Self.colors(schemes[0])
        for scheme in schemes {
            let colors = day.merging(Self.colors(scheme)) { $1 }
            for ink in ["ink", "soft", "link", "error", "warning", "info", "good", "open"] {
                for ground in ["paper", "tint"] {
                    let contrast = Self.contrast(try #require(colors[ink]), try #require(colors[ground]))
                    #expect(contrast >= 4.5, "\(ink) sur \(ground) : \(contrast)")
                }
            }
            #expect(Self.contrast(try #require(colors["ink"]), try #require(colors["mark"])) >= 4.5)
            #expect(Self.contrast(try #require(colors["link"]), try #require(colors["paper"])) >= 4.5)
        }
    }
}
