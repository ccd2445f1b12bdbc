"""Small inputs for the fuzzers, each showing one thing that an entrance reads, and the words they are made of."""

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
     'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
     'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"')
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
O = " ".join(f'xmlns:{name}="{OASIS}{full}:1.0"' for name, full in {
    "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "meta": "meta",
}.items()) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
X = ('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')


def word(body, **parts):
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr", "footer": "ftr"}
    made = {f"word/{name}.xml": f"<w:{roots[name]} {W}>{inside}</w:{roots[name]}>" for name, inside in parts.items()}
    return made | {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}


def writer(body, own="", styles=""):
    made = {"content.xml": f"<office:document-content {O}><office:automatic-styles>{own}</office:automatic-styles>"
                           f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"}
    return made | ({"styles.xml": f"<office:document-styles {O}>{styles}</office:document-styles>"} if styles else {})


def workbook(rows, styles="", strings=""):
    return {
        "xl/workbook.xml": f'<workbook {X}><workbookPr date1904="0"/><sheets><sheet name="A" r:id="r-worksheet"/>'
                           "</sheets></workbook>",
        "xl/styles.xml": f"<styleSheet {X}>{styles}</styleSheet>",
        "xl/sharedStrings.xml": f"<sst {X}>{strings}</sst>",
        "xl/worksheet.xml": f"<worksheet {X}><sheetData>{rows}</sheetData></worksheet>",
    }


LEVEL = ('<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:suff w:val="space"/>'
         '<w:lvlText w:val="{2}"/></w:lvl>')
WORD = [
    word('<w:p><w:r><w:t>Convention</w:t></w:r><w:r><w:br/><w:tab/><w:noBreakHyphen/><w:t xml:space="preserve"> de '
         '</w:t></w:r><w:hyperlink r:id="x"><w:r><w:t>Lens</w:t></w:r></w:hyperlink></w:p>'),
    word('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Objet</w:t></w:r>'
         '</w:p><w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr><w:r><w:t>Dur&#233;e</w:t></w:r></w:p>',
         numbering='<w:abstractNum w:abstractNumId="7">' + LEVEL.format(0, "decimal", "Article %1 - ")
         + LEVEL.format(1, "lowerRoman", "%1.%2") + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/>'
         '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
         styles='<w:style w:type="paragraph" w:styleId="T1"><w:basedOn w:val="T0"/><w:pPr><w:outlineLvl w:val="0"/>'
         '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" '
         'w:styleId="T0"><w:name w:val="heading 1"/><w:rPr><w:b/><w:caps/><w:vanish/></w:rPr></w:style>'),
    word('<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
         '<w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>'
         '<w:r><w:t>B</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>'),
    word('<w:p><w:ins w:id="1"><w:r><w:t>mis</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>retir</w:delText></w:r>'
         '</w:del><w:moveFrom w:id="3"><w:r><w:t>ici</w:t></w:r></w:moveFrom><w:r><w:footnoteReference w:id="2"/></w:r>'
         '</w:p><w:sectPr><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>',
         footnotes='<w:footnote w:id="2"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>',
         header='<w:p><w:r><w:t>ID : 062-216204982-20260115-DEL03-DE</w:t></w:r></w:p>',
         footer='<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r>'
         '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
         '</w:p>'),
    word('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>choisir</w:t></w:r></w:p>'
         '</w:sdtContent></w:sdt><w:p><w:fldSimple w:instr=" REF x "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r>'
         '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r><mc:AlternateContent><mc:Choice><w:r><w:drawing><wp:inline>'
         '<a:graphic><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>zone</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
         '</wps:wsp></a:graphic></wp:inline></w:drawing></w:r></mc:Choice><mc:Fallback><w:r><w:pict><v:textbox/>'
         '</w:pict></w:r></mc:Fallback></mc:AlternateContent></w:p>'),
]

WRITER = [{"mimetype": "application/vnd.oasis.opendocument.text"} | parts for parts in [
    writer('<text:h text:outline-level="1">Objet</text:h><text:p>Un<text:s text:c="3"/>mot<text:tab/><text:line-break/>'
           '<text:span text:style-name="T1">gras</text:span><text:note text:note-class="footnote"><text:note-citation>1'
           '</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>',
           own='<style:style style:name="T1" style:family="text"><style:text-properties text:display="none" '
           'fo:font-weight="bold" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"/>'
           '</style:style>'),
    writer('<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item text:start-value="4"><text:p>'
           'un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list></text:list-item>'
           '</text:list>',
           own='<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="Art. " '
           'style:num-suffix="." style:num-format="I" text:start-value="2" text:display-levels="1"/>'
           '<text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>',
           styles='<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>'
           '</text:outline-style></office:styles><office:master-styles><style:master-page style:name="Standard">'
           '<style:header><text:p>haut</text:p></style:header></style:master-page></office:master-styles>'),
    writer('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>parti</text:p>'
           '</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/>'
           '</text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id="c1"/>'
           '<text:change-start text:change-id="c2"/>b<text:change-end text:change-id="c2"/></text:p><table:table>'
           '<table:table-column table:number-columns-repeated="3"/><table:table-row table:number-rows-repeated="2">'
           '<table:table-cell table:number-columns-spanned="2" table:number-columns-repeated="2"><text:p>c</text:p>'
           '</table:table-cell><table:covered-table-cell/></table:table-row></table:table>'),
    {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
     "content.xml": f'<office:document-content {O}><office:body><office:spreadsheet><table:table table:name="A">'
                    '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" '
                    'office:value="12" table:number-columns-repeated="3"><text:p>12</text:p></table:table-cell>'
                    '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>'},
]]

WORKBOOKS = [
    workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46037</v></c></row><row r="3"><c s="2"><v>12.25'
             '</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>mot</t></is></c><c t="e"><v>#REF!</v></c></row>',
             '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot; m&quot;;[Red]-#,##0.00;@"/></numFmts><cellXfs><xf '
             'numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>',
             '<si><t>Mot</t></si><si><r><t>Mu</t></r><r><t>lti</t></r><rPh><t>x</t></rPh></si>'),
    workbook("".join(f'<row><c s="{n}"><v>{v}</v></c></row>' for n, v in
                     enumerate(["0.5", "1e300", "-3", "60", "45000.75", "2958466", "1E-7"])),
             "<numFmts>" + "".join(f'<numFmt numFmtId="{170 + n}" formatCode="{code}"/>' for n, code in enumerate(
                 ["0%", "0.00E+00", "# ?/?", "[h]:mm:ss", "dddd d mmmm yyyy", "[$-40C]d-mmm-yy", "[<10]0;[>=10]0.0"]))
             + "</numFmts><cellXfs>" + "".join(f'<xf numFmtId="{170 + n}"/>' for n in range(7)) + "</cellXfs>"),
]

PAGE = ('<doc>\n<page width="595.28" height="841.89">\n<flow>\n<block xMin="72" yMin="80" xMax="500" yMax="700">\n{}\n'
        "</block>\n</flow>\n</page>\n</doc>\n")


def line(x, y, *words):
    boxes = [f'<word xMin="{x + 60 * n}" yMin="{y}" xMax="{x + 60 * n + 50}" yMax="{y + 12}">{word}</word>'
             for n, word in enumerate(words)]
    return f'<line xMin="{x}" yMin="{y}" xMax="{x + 60 * len(words)}" yMax="{y + 12}">\n' + "\n".join(boxes) + "\n</line>"


PAGES = [
    PAGE.format(line(72, 80, "Article", "1", "&amp;", "Objet") + "\n" + line(72, 100, "la", "conven-")
                + "\n" + line(72, 114, "tion", "prend", "effet.")),
    PAGE.format("\n".join(line(72, 80 + 14 * n, "gauche", "et") + "\n" + line(320, 80 + 14 * n, "droite", "aussi")
                          for n in range(6))),
    PAGE.format("\n".join(line(72, 80 + 14 * n, "Nom") + "\n" + line(250, 80 + 14 * n, "Place") + "\n"
                          + line(430, 80 + 14 * n, str(n * 12)) for n in range(5)) + "\n" + line(290, 800, "3")),
]

EXPRESSIONS = [
    "1 + 2 * 3 ** -4", "if u > 10000 then \"oui\" else null", "for i in 1..3, j in [i, 2] return i * j",
    "some x in [1, 2] satisfies x = 2", "every x in a b satisfies x > 1", "u in ([1..5], > 10, not(3))",
    "{a: 1, \"b c\": a + 1}.a", "[{a: 1}, {a: 2}][item.a > 1]", "function(x: number, y) x + y", "date(\"2025-01-31\")",
    "@\"2026-01-31\" + @\"P1M\"", "@\"2026-01-31T10:00:00@Europe/Paris\"", "duration(\"P1DT2H\") / 2",
    "date and time(\"2016-12-31T23:59:59Z\")", "substring(string: \"mot\", start position: 1)", "not(true and null)",
    "matches(\"abc\", \"^(a|b)+c$\", \"i\")", "replace(\"abc\", \"(b)\", \"[$1]\")", "sort([3, 1], function(a, b) a < b)",
    "before([1..2], [3..4])", "x instance of list<context<a: number>>", "u between 1 and 3 or v = \"mot\"",
    "titulaire.population > 10000 and convention.début < date(\"2025-01-01\")", "[1, 2, 3][-1]", "-(-1)", "\"\\u00e9\\n\"",
    "0.1 + .2e3", "decimal(1/3, 4)", "string join([\"a\", \"b\"], \", \")", "years and months duration(@\"2020-01-01\", "
    "@\"2026-01-01\")", "{\"expression\": \"a + 1\", \"context\": {\"a\": 1e2, \"b\": [true, null, \"\\u00e9\"]}}",
]

TERRITORIES = [
    "communes:\n  - nom: Lens\n    insee: \"62498\"\n    population: { 2022: 32000, 2023: { totale: 32500, municipale: 32000 } }\n",
    "communes:\n  - { nom: A, population: 9000 }\n  - { nom: B, population: inconnue }\ngroupements:\n  - nom: CC\n"
    "    siren: \"200000172\"\n    nature: communauté de communes\n    membres: [A, B]\n    transferts:\n"
    "      - { compétences: [1, 2], depuis: 2025-01-01 }\n",
]

SETTINGS = [
    "convention: convention.md\nannexes: { 2: annexe 2.md, 5: [sous/plan.md] }\nterritoire: territoire.yml\nétape: signé\n",
    "contrôle:\n  ignorer: [convention/nombre-de-pages, dossier/]\n  gravités: { convention/clause-recours: erreur }\n"
    "  échec: avertissement\n",
    "dérogations:\n  - règle: convention/clause-communication\n    où: article 8\n    motif: Charte signée à part.\n"
    "    par: DGS\n    jusqu'au: 2026-12-31\n",
    "territoire:\n  communes:\n    - &a { nom: Lens, population: 32000 }\n    - { <<: *a, nom: Harnes }\n",
]

EXEMPTIONS = [
    "dérogations:\n  - règle: dossier/\n    motif: Vu et accepté.\n    par: DGS\n    jusqu'au: 2026-12-31\n",
    '{"schema":"conforme.baseline/1","date":"2026-01-15","dossiers":[{"dossier":"convention","points":[{"rule":'
    '"dossier/annexe-vide","kind":"fail","subject":"","place":"objet","passage":"annexe","count":2}]}]}',
]

OFFICIAL = [
    "CODREG;CODDEP;CODCOM;COM;PMUN;PCAP;PTOT\n32;62;498;Lens;32000;500;32500\n",
    "COM,Commune,PMUN,PCAP,PTOT\n62498,\"Lens \"\"ville\"\"\",32 000,500,32500\r\n75101,Paris 1er,1,0,1\n",
]

TEXTS = [
    "<!DOCTYPE html><html><head><title>t</title></head><body><h1>Convention</h1><p>Entre : <b>la Caf</b>&nbsp;;<br>et"
    "</p><ul><li>un<li>deux</ul><table><tr><th colspan=2>A<td>B</tr></table><!-- c --><script>x</script></body></html>",
    "# Convention\n\n- **un** [lien](x)\n  1. deux\n\n| a | b |\n|---|---|\n| c | d |\n\n> cité\n\n```\ncode\n```\n\n[^1]: note\n",
    "Envoyé en préfecture le 20/01/2026\nReçu en préfecture le 21/01/2026\nPublié le 22/01/2026\n"
    "ID : 068-216800000-20260115-DEL03_2026-DE\n",
    "Accusé de réception en préfecture\n02A-212000046-20251204-2025_12_31-DE\nDate de télétransmission : 08/12/2025\n",
    "A R T I C L E  1\n\nla conven-\ntion de la cornmune, n°3, 1er janvier 2026 au 31 décembre 2030\n",
    "e\u0301t\u00e9 con\u00advention \u00abœuvre\u00bb ﬁn 10\u202f000 m²\n".encode("utf-16"),
    "été à Lens, œuvre".encode("cp1252"),
]

CITATIONS = [
    "Vu les articles L.263-1, L 223 - 1 et L. 227‑1 à 3 du Code de la sécurité sociale ;",
    "les articles L. 214-1, 214-2 et L214-5 du CASF", "au troisième alinéa du II de l’article L. 214-1-3 du code de "
    "l’action sociale et des familles", "les 1° et 2° du I de l'article L. 214-1-3 du CASF", "l'article L.O. 1112-1 du CGCT",
    "l'article 1240 du code civil", "Vu la loi n°2023-1196 du 18 décembre 2023 pour le plein emploi ;",
    "les articles 17 et 18 de la loi n° 2023-1196 du 18 décembre 2023", "l'ordonnance n° 2021-611 du 19 mai 2021",
    "l'arrêté du 3 octobre 2001 relatif à l'action sociale des caisses et la convention d'objectifs",
    "la circulaire Cnaf n° 2020-01 du 16 janvier 2020", "le règlement (UE) n° 2016/679 du 27 avril 2016",
    "la directive 95/46/CE du 24 octobre 1995", "la loi n° 78-17 du 6 janvier 1978 et l'article 4 de ladite loi",
    "l'article L. 214-1-3 du CASF, puis le III du même article", "Vu le code de l'éducation, notamment ses articles L. 1",
]

DATES = "janvier\nmars\ndécembre\n1er\n2026\n31/12/2025\n2025-01-01\n"
MARKUP = "<\n</\n/>\n<!--\n-->\n<![CDATA[\n]]>\n&amp;\n&#233;\n&#x0;\n=\"1\"\n=\"0\"\n=\"-1\"\n=\"99999999999999999999\"\n@@ \n"
WORDS = {
    "expression": "if \n then \n else \nfor \n in \n return \nsome \nevery \n satisfies \n and \n or \nnot(\nnull\ntrue\n"
                  "function(\n between \n instance of \nnumber\nstring\nlist<\ncontext<\nrange<\ndate(\ntime(\nduration(\n"
                  "@\"P1D\"\n@\"2026-01-01\"\n..\n**\n!=\n<=\n[\n]\n{a:\n}\n.a\nitem\npartial\nu\nv\na b\ncount(\nsum(\n"
                  "substring(\nsplit(\nmatches(\nreplace(\nsort(\nget value(\nflatten(\nmodulo(\nround up(\nyear\nE99\n"
                  "titulaire.population\nexternal\n\\u\n\"",
    "rule": "titre: \nfondement: \nloi\nconfiance: \ncatégorie: \ngravité: \nerreur\ncontrôle: \nprésence: \ntermes:\n"
            "parmi: [\nensemble: \nsection\nmention: \nobligation: { si: \nlectures:\néchéance: \nle: \ndélai: \nexemples:\n"
            "  - nom: \nattendu: \nconforme\nnon conforme\nindéterminé\ntexte: |\nfichiers:\nfaits: { \nporte sur: \n"
            "numérotation: \nrenvois: \naccord: \ncitations: \nsigles: \ntampons: \nactions: \ncomptes: \n…\n|\n*\n?\n⟦\n⟧\n&a \n*a\n"
            "@@ paramètres.yml\n@@ règle.yml",
    "territory": "communes:\ngroupements:\nconventions:\ntransferts:\nnom: \npopulation: \ninsee: \nsiren: \nmembres: [\n"
                 "compétences: [\ndepuis: \njusqu'au: \nnature: \ncommune\ncommunauté de communes\nmétropole\nsyndicat\n"
                 "totale: \nmunicipale: \ninconnue\nrelais\nschéma\n&a \n*a\n<<: \n- { \n}\n" + DATES,
    "settings": "convention: \nannexes: {\nterritoire: \nétape: \nprojet\nà signer\nsigné\nancien\ncontrôle:\nignorer: [\n"
                "gravités: {\néchec: \ndérogations:\n  - règle: \n    où: \n    motif: \n    par: \n    jusqu'au: \n"
                "convention.md\nsous/plan.md\n../\n&a \n*a\n<<: \n" + DATES,
    "exemptions": "dérogations:\n  - règle: \n    où: \n    motif: \n    par: \n    jusqu'au: \n\"schema\"\n\"dossiers\":[\n"
                  "\"points\":[\n\"rule\":\n\"kind\":\n\"count\":\n99999\n-1\n1e9\ndossier/\nconvention/" + DATES,
    "official": "COM\nCODCOM\nCODDEP\nPMUN\nPCAP\nPTOT\nSIREN\ninsee\n;\n,\n\"\"\n75101\n2A004\n97411\n62498\n \n\r\n"
                "@@ populations\n@@ groupements",
    "archive": "PK\u0001\u0002\nPK\u0003\u0004\nPK\u0005\u0006\nPK\u0006\u0006\nPK\u0006\u0007",
    "word": MARKUP + "<w:p>\n</w:p>\n<w:r>\n</w:r>\n<w:t>\n</w:t>\n<w:tbl>\n</w:tbl>\n<w:tr>\n</w:tr>\n<w:tc>\n</w:tc>\n<w:br/>\n"
            "<w:tab/>\n<w:vMerge/>\n<w:ins>\n</w:ins>\n<w:del>\n</w:del>\nw:val=\nw:numId\nw:ilvl\nlowerRoman\nordinalText\n%1\n%9",
    "writer": MARKUP + "<text:p>\n</text:p>\n<text:list>\n</text:list>\n<text:list-item>\n</text:list-item>\n<text:s text:c=\n"
              "table:number-columns-repeated=\ntable:number-rows-repeated=\ntext:start-value=\ntext:display-levels=\n"
              "text:change-id=\n<text:note>\n</text:note>\n<draw:frame>\n</draw:frame>",
    "spreadsheet": MARKUP + "<c r=\"A1\"\n<row>\n</row>\n<v>\n</v>\nt=\"s\"\nt=\"d\"\ns=\"1\"\nformatCode=\n[Red]\nyyyy\nmmmm\nhh:mm\n"
                   "#,##0\n0.00E+00\n?/?\n[$-40C]\nZZZZZZ1\nXFD1\n1e308\n-1e308",
    "pages": MARKUP + "<page width=\"\n<line xMin=\"\n<word xMin=\"\n</line>\n</page>\n<doc>\n\" yMin=\"\n\" xMax=\"\n\" yMax=\"\n.\n",
    "text": "# \n- \n* \n1. \n| \n|---|\n> \n**\n[^1]\n\n\n\u000c\n<table>\n<tr>\n<td>\n</table>\n<html>\n&nbsp;\n\u00ad\n\u0301\nœ\nﬁ\n"
            "Article 1\nAnnexe 2\nEntre\nEt\nreprésentée par\nVu \nFait à \nSommaire\nCONVENTION TERRITORIALE GLOBALE\n" + DATES,
    "citation": "article \narticles \nL. \nR. \nD. \nL.O. \nn° \nloi \ndécret \narrêté \nordonnance \ncirculaire \ndirective \n"
                "règlement (UE) \n du code de \n du CASF\n du CGCT\n de la loi\nalinéa\n I \n 1° \n à \n et \n, \nledit \nmême \nprécité\n"
                "relatif à \nportant \npour \nbis\nter\n-1\n" + DATES,
}
WORDS["check"] = WORDS["text"] + WORDS["citation"]
