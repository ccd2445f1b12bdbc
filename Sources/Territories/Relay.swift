/// Whether an authority has a *relais petite enfance* (CASF, L. 214-2-1); `nil` where unknown.
public enum Relay: Hashable, Sendable {
    /// It has its own.
    case yes
    /// It has none.
    case no
    /// Another body runs one for it: that body's name as the territory declares it.
    case managedBy(String)
}
