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
        adoption = dossier.convention.outline.deliberations.filter(\.kind.isLocalAuthority).compactMap(\.date).min()
        guard let subject = try? Phrase("concert*") else {
            start = nil
            return
        }
        let days = dossier.sections(of: .everything, subject: nil).flatMap { section -> [CalendarDate] in
            let file = dossier.files[section.place.file]
            let headed =
                ([section.heading?.range].compactMap(\.self).map { ($0, section.place.range) })
                + file.parts(of: section.place.range).compactMap { part in part.heading.map { ($0, part.range) } }
            let about = headed.filter { file.index.firstMatch(of: subject, in: $0.0) != nil }.map(\.1)
            return file.outline.dates.filter { day in about.contains { $0.contains(day.range) } }.compactMap(\.date)
        }
        start = days.min()
    }
}
