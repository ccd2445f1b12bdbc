import DocumentModel

/// Decides how a line goes on from the one before it.
struct ParagraphRules {
    /// How two lines are joined.
    enum Joint {
        /// The second begins a block of its own.
        case block
        /// They are one sentence.
        case space
        /// They are one block, but the line end was wanted.
        case lineBreak
    }

    let pages: [PDFPage]
    let sizes: TypeSizes

    /// How `next` goes on from `last`, whose lines may reach `right`; `isHeading` and `isItem` tell what is under way.
    func joint(_ last: Segment, _ next: Segment, right: Double, isHeading: Bool, isItem: Bool) -> Joint {
        let (before, after) = (LineEnds(last, pages), LineEnds(next, pages))
        let isShort = fits(next, after: last, right: right)
        let isUnfinished = !before.endsClause && !before.isEmpty
        if next.isMarked { return .block }
        // A dash that goes on with a sentence stands at its margin.
        let isDash = !isItem && !isShort && isUnfinished && next.box.xMin < last.box.xMin + 2
        if after.startsWithBullet, !isDash { return .block }
        if after.startsWithNumber, isShort || !isUnfinished { return .block }
        if differs(last, next) { return .block }
        let goesOn = after.startsLowercase && isUnfinished
        guard last.page == next.page, next.box.middle > last.box.middle - 1 else {
            if goesOn { return .space }
            return isShort || !isUnfinished || isHeading || opens(next, after, before) ? .block : .space
        }
        if isApart(last, next) { return .block }
        if isHeading { return isShort ? .lineBreak : .space }
        if isShort { return shortJoint(before, after, goesOn: goesOn) }
        if opens(next, after, before) { return .block }
        if after.startsLowercase { return .space }
        if before.endsClause, !before.endsWithStop { return .block }
        let indent = next.box.xMin - last.box.xMin
        if indent > 0.8 * next.height, before.endsWithStop, !isItem { return .block }
        if isItem, indent < -0.8 * next.height, before.endsClause { return .block }
        return .space
    }

    private func shortJoint(_ before: LineEnds, _ after: LineEnds, goesOn: Bool) -> Joint {
        if goesOn { return .space }
        return before.isInCapitals && after.isInCapitals ? .lineBreak : .block
    }

    /// Whether two lines are further apart than those of one paragraph.
    private func isApart(_ last: Segment, _ next: Segment) -> Bool {
        let distance = next.box.middle - last.box.middle
        let height = max(last.height, next.height)
        let isRecognised = pages[next.page].isRecognised
        return distance > max(sizes.step, 1) * height * (isRecognised ? 1.5 : 1.25)
    }

    /// Whether two lines are set in different sizes.
    private func differs(_ last: Segment, _ next: Segment) -> Bool {
        let (small, large) = (min(last.height, next.height), max(last.height, next.height))
        let isRecognised = pages[next.page].isRecognised
        return large - small > (isRecognised ? 0.5 : 0.1) * large
    }

    /// Whether the first word of `next` would have had room at the end of `last`: its line end was wanted.
    private func fits(_ next: Segment, after last: Segment, right: Double) -> Bool {
        let page = pages[next.page]
        let first = page.words[next.first].box
        var width = first.width
        if next.words.count > 1, isInseparable(page, next.first, next.words[1]) {
            width = page.words[next.words[1]].box.xMax - first.xMin
        }
        return last.box.xMax + 0.22 * last.height + width < right - 0.5
    }

    /// Whether a no-break space may stand before a word: « : », « % », digits, or anything after « or n°.
    private func isInseparable(_ page: PDFPage, _ first: Int, _ second: Int) -> Bool {
        let (before, here) = (page.letters(of: first), page.letters(of: second))
        guard let first = here.first else { return false }
        if here.count <= 3, !PDFPage.isLetter(first) { return true }
        if (0x30...0x39).contains(first) || first == 0xE2 || first == 0xC2 { return true }
        return before.elementsEqual("«".utf8) || before.elementsEqual("M.".utf8)
    }

    /// Whether a line begins a paragraph by its words: « Vu », « Article 3 », « Entre ».
    private func opens(_ next: Segment, _ after: LineEnds, _ before: LineEnds) -> Bool {
        guard after.startsWithCapital, before.endsClause || !before.isDangling else { return false }
        return OpeningLines.opens(Folding.words(of: text(next)), isCapital: true)
    }

    private func text(_ segment: Segment) -> String {
        let page = pages[segment.page]
        var text = ""
        for word in segment.words.prefix(40) { text += String(decoding: page.letters(of: word), as: UTF8.self) + " " }
        return text
    }
}

/// How a line begins and ends.
struct LineEnds {
    let isEmpty: Bool
    let endsWithStop: Bool
    let endsClause: Bool
    /// It ends with a comma or an apostrophe.
    let isDangling: Bool
    let startsLowercase: Bool
    let startsWithCapital: Bool
    let startsWithBullet: Bool
    let startsWithNumber: Bool
    let isInCapitals: Bool

    init(_ segment: Segment, _ pages: [PDFPage]) {
        let page = pages[segment.page]
        let first = Array(page.letters(of: segment.first))
        let last = page.letters(of: segment.last)
        isEmpty = first.isEmpty
        let closing = last.last ?? 0
        endsWithStop = [0x2E, 0x21, 0x3F].contains(closing)
        endsClause = endsWithStop || closing == 0x3B || closing == 0x3A
        isDangling = closing == 0x2C || closing == 0x27 || last.suffix(3).elementsEqual("’".utf8)
        startsLowercase = !segment.isMarked && !first.isEmpty && LineLayout.isLowercase(first, 0)
        startsWithCapital = !startsLowercase && first.first.map(PDFPage.isLetter) ?? false
        let padded = first + [0x20, 0x78]
        let shape = LineShape(padded, from: 0, to: padded.count)
        let hasMore = segment.words.count > 1 && first.count <= 6
        startsWithBullet = hasMore && shape.bulletLength(at: 0) == first.count + 1 && first != [0x6F]
        startsWithNumber = hasMore && shape.enumeratorLength(at: 0) == first.count
        isInCapitals = segment.words.allSatisfy { word in
            !page.letters(of: word).contains { (0x61...0x7A).contains($0) }
        }
    }
}
