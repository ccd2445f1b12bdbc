import Expressions

/// A fact that a rule may use: its name, what it means, and who can tell it when it is missing.
public struct FactDefinition: Hashable, Sendable {
    /// The name in expressions.
    public let name: FactName
    /// What it means, as a noun phrase in French.
    public let meaning: String
    /// Who or what can settle it.
    public let source: String

    init(_ name: FactName, _ meaning: String, _ source: String) {
        self.name = name
        self.meaning = meaning
        self.source = source
    }
}

/// The facts on which conditions can be written, by subject: the vocabulary of rule authors.
public enum FactCatalog {
    /// The facts that a rule about `subject` may use, parameters apart.
    public static func definitions(for subject: SubjectKind) -> [FactDefinition] {
        switch subject {
        case .commune: commune + everywhere
        case .grouping: grouping + everywhere
        case .authority: authority + everywhere
        case .holder: holder + authority + everywhere
        case .convention: convention + document + everywhere
        case .party, .localParty: party + convention + document + everywhere
        case .concernedAuthority: concernedAuthority + convention + document + everywhere
        case .memberList: members + convention + document + everywhere
        case .annex: annex + convention + document + everywhere
        case .document: document + everywhere
        }
    }

    /// What `name` means, whichever the subject.
    public static func definition(of name: FactName) -> FactDefinition? {
        all.first { $0.name == name }
    }

    /// The facts that are populations, counted as each rule means them (``Rule/population``).
    public static let populations: [FactName] = [
        "titulaire.population", "titulaire.population au plus", "commune.population", "groupement.population",
    ]

    private static let all =
        everywhere + commune + grouping + authority + holder + convention + party + concernedAuthority + members
        + annex + document

    private static let everywhere = [
        FactDefinition("date", "la date de la question", "l'option --date")
    ]

    private static let authority = [
        FactDefinition("autorité.nature", "« commune », « epci » ou « syndicat »", "le fichier de territoire"),
        FactDefinition(
            "autorité.partie à une convention", "si une convention en vigueur la lie à un organisme débiteur",
            "la liste des conventions du fichier de territoire"
        ),
        FactDefinition(
            "autorité.relais", "si un relais petite enfance couvre son territoire", "la collectivité ou la Caf"),
        FactDefinition("autorité.schéma adopté", "si elle a adopté un schéma pluriannuel", "ses délibérations"),
        FactDefinition("autorité.schéma adopté le", "le jour d'adoption de son schéma", "ses délibérations"),
        FactDefinition(
            "autorité.schéma transmis le", "le jour de transmission de son schéma au comité départemental",
            "le secrétariat du comité (Caf)"
        ),
        FactDefinition("autorité.schéma jusqu'au", "le dernier jour de son schéma", "le schéma lui-même"),
    ]

    private static let holder = [
        FactDefinition(
            "titulaire.population", "la population totale qui compte pour la compétence",
            "l'Insee (populations de référence)"
        ),
        FactDefinition(
            "titulaire.population au plus", "la plus haute des populations qui comptent pour ses compétences",
            "l'Insee (populations de référence)"
        ),
        FactDefinition("titulaire.cumule", "si elle détient toutes les compétences visées", "les statuts"),
        FactDefinition(
            "titulaire.exerce volontairement", "si elle exerce la compétence sans y être tenue", "la collectivité"),
        FactDefinition(
            "titulaire.convention tient lieu de schéma",
            "si une convention en vigueur, qu'elle a signée, contient ce que le décret demande au schéma",
            "la convention et ses annexes (conforme check)"
        ),
        FactDefinition(
            "titulaire.convention jusqu'au", "le dernier jour de la convention qui tient lieu de schéma",
            "la convention"
        ),
        FactDefinition(
            "titulaire.convention échue", "si une convention qui tenait lieu de schéma est arrivée à son terme",
            "la liste des conventions du fichier de territoire"
        ),
    ]

    private static let commune =
        [
            FactDefinition("commune.population", "sa population totale", "l'Insee (populations de référence)"),
            FactDefinition(
                "commune.a transféré", "si elle a transféré au moins une compétence", "l'arrêté de transfert"),
            FactDefinition("commune.a tout transféré", "si elle a transféré les quatre", "l'arrêté de transfert"),
            FactDefinition("commune.confie au CCAS", "si elle confie une mission à son CCAS", "la collectivité"),
            FactDefinition(
                "commune.convention du groupement",
                "si une convention en vigueur lie un groupement dont elle est membre, et non elle-même",
                "la liste des conventions du fichier de territoire"
            ),
        ]
        + ["recenser", "informer", "planifier", "qualité"].flatMap { name in
            [
                FactDefinition(
                    FactName("commune.détient \(name)"), "si elle détient la compétence « \(name) »", "les statuts"),
                FactDefinition(
                    FactName("commune.exerce volontairement \(name)"),
                    "si elle exerce « \(name) » sans y être tenue", "la collectivité"
                ),
            ]
        }

    private static let grouping = [
        FactDefinition("groupement.nature", "sa nature juridique", "ses statuts"),
        FactDefinition("groupement.a reçu", "si des communes lui ont transféré une compétence", "les statuts"),
        FactDefinition("groupement.population", "la plus haute population qui compte pour lui", "l'Insee"),
    ]

    private static let convention = [
        FactDefinition("convention.date", "la date de référence de la convention", "la signature"),
        FactDefinition("convention.signature", "la date de signature", "la formule « Fait à …, le … »"),
        FactDefinition("convention.étape", "projet, à signer, signé ou ancien", "l'option --stage"),
        FactDefinition("convention.début", "le premier jour", "l'article relatif à la durée"),
        FactDefinition("convention.fin", "le dernier jour", "l'article relatif à la durée"),
        FactDefinition("convention.durée", "la durée en mois entiers, du premier au dernier jour", "les dates"),
        FactDefinition("convention.années annoncées", "la durée annoncée, en années", "l'article sur la durée"),
        FactDefinition("convention.titre début", "le premier jour de la période du titre", "le titre"),
        FactDefinition("convention.titre fin", "le dernier jour de la période du titre", "le titre"),
        FactDefinition(
            "convention.compte ses pages", "si elle dit son nombre de pages, dans un format qui en a", "le texte"),
        FactDefinition("convention.pages annoncées", "le nombre de pages qu'elle annonce", "le texte"),
        FactDefinition("convention.pages", "le nombre de pages du fichier", "le fichier"),
        FactDefinition("convention.exemplaires", "le nombre d'exemplaires", "la formule finale"),
        FactDefinition("convention.se dit projet", "si elle se dit « projet » en tête", "le titre"),
        FactDefinition("convention.est une CTG", "si c'est une convention territoriale globale", "le titre"),
        FactDefinition(
            "convention.traite de l'autorité organisatrice", "si elle parle de l'autorité organisatrice", "le texte"),
        FactDefinition("convention.invoque la dispense", "si elle dit tenir lieu de schéma", "le texte"),
        FactDefinition(
            "convention.schéma en cause", "si elle dit tenir lieu de schéma, ou si une partie en doit un",
            "le texte et le fichier de territoire"),
        FactDefinition("convention.annexes attendues", "le nombre d'annexes citées", "le texte"),
        FactDefinition("convention.annexes jointes", "le nombre d'annexes présentes", "le texte et le dossier"),
        FactDefinition(
            "schéma départemental.période écrite", "si le texte donne la période du schéma départemental", "le texte"),
        FactDefinition(
            "schéma départemental.fin", "le dernier jour du schéma départemental dont le texte donne la période",
            "le schéma départemental des services aux familles"
        ),
        FactDefinition("concertation.datée", "si le texte date la concertation et une délibération", "le texte"),
        FactDefinition("concertation.début", "le premier jour écrit de la concertation", "le texte"),
        FactDefinition(
            "convention.première délibération", "la date de la première délibération locale citée",
            "visas et annexes"),
        FactDefinition("convention.prévoit sa résiliation", "si elle parle de sa résiliation", "le texte"),
        FactDefinition("convention.cite le RGPD", "si elle nomme le règlement sur les données", "le texte"),
        FactDefinition("convention.délibérations jointes", "le nombre de délibérations jointes", "le dossier"),
        FactDefinition("parties.nombre", "le nombre de parties", "la liste des parties"),
        FactDefinition("parties.Caf", "le nombre de caisses parmi les parties", "la liste des parties"),
        FactDefinition("parties.siren", "le Siren ou le code Insee des parties", "le fichier de territoire"),
        FactDefinition(
            "parties.collectivités", "le nombre de communes, de groupements et de CCAS parmi elles",
            "la liste des parties"),
        FactDefinition("signatures.nombre", "le nombre de blocs de signature", "la fin du texte"),
        FactDefinition("obligation.planifier", "si une partie doit planifier", "le fichier de territoire"),
        FactDefinition(
            "obligation.schéma", "si une partie doit un schéma, sauf dispense", "le fichier de territoire"),
        FactDefinition("obligation.relais", "si une partie doit un relais", "le fichier de territoire"),
    ]

    private static let party = [
        FactDefinition("partie.nom", "son nom", "la liste des parties"),
        FactDefinition("partie.nature", "caf, commune, epci, syndicat, ccas…", "la liste des parties"),
        FactDefinition("partie.représentants", "le nombre de représentants nommés", "la liste des parties"),
        FactDefinition("partie.autorisée", "si la formule d'autorisation y est", "la liste des parties"),
        FactDefinition("partie.signe", "si un bloc de signature porte son nom", "la fin du texte"),
        FactDefinition("partie.délibération citée", "si sa délibération est mentionnée", "visas et annexes"),
        FactDefinition("partie.délibération datée", "si sa délibération est datée", "visas et annexes"),
        FactDefinition("partie.délibération numérotée", "si sa délibération a un numéro", "visas et annexes"),
        FactDefinition("partie.délibération", "la date de sa délibération", "visas et annexes"),
    ]

    private static let concernedAuthority = [
        FactDefinition("autorité.nom", "son nom", "le fichier de territoire"),
        FactDefinition("autorité.est partie", "si elle est partie à la convention", "la liste des parties"),
        FactDefinition(
            "autorité.agit pour une partie", "si elle planifie pour une commune partie, ou pour elle-même",
            "le fichier de territoire"
        ),
        FactDefinition(
            "autorité.doit un schéma", "si elle doit un schéma, sauf dispense", "le fichier de territoire"),
        FactDefinition("autorité.dite dispensée", "si le texte la dit dispensée du schéma", "le texte"),
        FactDefinition(
            "autorité.population", "la population qui compte pour la planification",
            "l'Insee (populations de référence)"
        ),
        FactDefinition(
            "autorité.planifie", "si elle détient la planification (3°)",
            "le fichier de territoire, qui dit les transferts"),
        FactDefinition(
            "autorité.population est écrite", "si le texte écrit la population d'une autorité du territoire",
            "le fichier de territoire"
        ),
        FactDefinition("autorité.population écrite", "la population que le texte lui donne", "le texte"),
        FactDefinition(
            "autorité.population écrite est connue", "si ce chiffre est celui d'un millésime connu",
            "le fichier de territoire, ou l'Insee (--populations)"
        ),
        FactDefinition(
            "autorité.population écrite est en vigueur",
            "si ce chiffre est la population totale en vigueur à la date de la convention",
            "l'Insee (populations de référence en vigueur à la date de la convention)"
        ),
        FactDefinition(
            "autorité.population écrite est datée", "si le texte dit de quel millésime est ce chiffre", "le texte"),
        FactDefinition(
            "autorité.nature de la population écrite", "quelle population est ce chiffre, et de quel millésime",
            "l'Insee (populations de référence)"
        ),
        FactDefinition(
            "autorité.population en vigueur", "la population totale en vigueur de toutes ses communes",
            "l'Insee (populations de référence en vigueur à la date de la convention)"
        ),
        FactDefinition(
            "autorité.millésime en vigueur", "le millésime en vigueur à la date de la convention", "l'Insee"),
    ]

    private static let members = [
        FactDefinition("membres.nombre est écrit", "si le texte compte les communes du groupement", "le texte"),
        FactDefinition("membres.nombre écrit", "combien de communes le texte donne au groupement", "le texte"),
        FactDefinition("membres.liste est écrite", "si le texte les nomme", "le texte"),
        FactDefinition(
            "membres.nombre", "le nombre de communes membres du groupement partie",
            "la liste des groupements de la DGCL, de l'année de la convention (--groupings)"
        ),
        FactDefinition("membres.année", "l'année de cette liste", "la liste des groupements de la DGCL"),
        FactDefinition(
            "membres.écart", "ce qui sépare la liste écrite de celle des membres ; vide s'il n'y a rien",
            "la liste des groupements de la DGCL, de l'année de la convention (--groupings)"
        ),
        FactDefinition("groupement.nom", "son nom", "la liste des groupements de la DGCL"),
    ]

    private static let annex = [
        FactDefinition("annexe.numéro", "son numéro", "le texte"),
        FactDefinition("annexe.titre", "son titre", "le texte"),
        FactDefinition("annexe.état", "jointe, titre seul ou citée", "le texte et le dossier"),
    ]

    private static let document = [
        FactDefinition("document.nature", "convention, avenant, délibération, communiqué…", "le texte"),
        FactDefinition("constat.manques", "le nombre d'éléments demandés qui manquent", "le contrôle lui-même"),
        FactDefinition("document.révisions", "le nombre de modifications suivies", "le fichier"),
    ]
}
