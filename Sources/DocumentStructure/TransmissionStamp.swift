import CalendarDates
import DocumentModel

/// What proves that an act was sent to the prefect and made public: « Envoyé en préfecture le …, ID : … ».
///
/// A platform prints it on every page of the act, so that one act bears several; a clerk may write it out in a sentence.
public struct TransmissionStamp: Hashable, Sendable {
    /// « 068-216800000-20260115-DEL03_2026-DE »: who sent which act, under the national format of transmission.
    public struct Identifier: Hashable, Sendable {
        /// The département of the prefect: `068`, `02A`.
        public let department: String
        /// The SIREN of the body that sent the act, nine digits.
        public let siren: String
        /// The date of the act itself.
        public let date: CalendarDate
        /// The number of the act, as the body numbers it.
        public let number: String
        /// The nature of the act: `DE` for a délibération, `AR` for an arrêté, `CC` for a contract.
        public let nature: String

        /// An identifier of transmission.
        public init(department: String, siren: String, date: CalendarDate, number: String, nature: String) {
            self.department = department
            self.siren = siren
            self.date = date
            self.number = number
            self.nature = nature
        }
    }

    /// « Envoyé en préfecture le »; `nil` when it is blank or absent.
    public let sent: CalendarDate?
    /// « Reçu en préfecture le »; `nil` when it is blank or absent.
    public let received: CalendarDate?
    /// « Publié le » or « Affiché le »; `nil` when it is blank or absent.
    public let published: CalendarDate?
    /// The identifier, when there is one.
    public let identifier: Identifier?
    /// From the first to the last of these words.
    public let range: TextRange

    /// A stamp of transmission.
    public init(
        sent: CalendarDate?, received: CalendarDate?, published: CalendarDate?, identifier: Identifier?,
        range: TextRange
    ) {
        self.sent = sent
        self.received = received
        self.published = published
        self.identifier = identifier
        self.range = range
    }
}
