import CalendarDates
import DocumentModel
import DocumentStructure

/// The days that the dossier gives to the concertation and to the first decision of a collectivité.
struct ConcertationDates {
    /// The first day written under a heading about the concertation; `nil` when none is.
    let start: CalendarDate?
    /// The day of the first délibération that authorises the signature; `nil` when none is dated.
    let adoption: CalendarDate?

    init(_ dossier: Dossier) {
        let outline = dossier.convention.outline
        // An authority may cite older acts of its own: the last one authorises the signature.
        adoption = outline.parties.indices.compactMap { number in
            guard outline.parties[number].kind.isLocalAuthority else { return nil }
            return outline.deliberations.filter { $0.party == number }.compactMap(\.date).max()
        }.min()
        guard let subject = try? Phrase("concert*") else {
            start = nil
            return
        }
        let days = dossier.sections(of: .everything, subject: nil).flatMap { section -> [CalendarDate] in
            let file = dossier.files[section.place.file]
            guard !file.outline.dates.isEmpty, file.index.firstMatch(of: subject) != nil else { return [] }
            let headed =
                ([section.heading?.range].compactMap(\.self).map { ($0, section.place.range) })
                + file.parts(of: section.place.range).compactMap { part in part.heading.map { ($0, part.range) } }
            let about = headed.filter { file.index.firstMatch(of: subject, in: $0.0) != nil }.map(\.1)
            return file.outline.dates.filter { day in about.contains { $0.contains(day.range) } }.compactMap(\.date)
        }
        start = days.min()
    }
}
