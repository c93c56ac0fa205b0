"""Joint work on smartVEST itself and the Serviceportal."""

from smartvest.demo.content.blocks import accordion, call_to_action, heading, latest_projects, quote, steps, text
from smartvest.demo.content.shapes import KREIS, TOWN_SLUGS, Part, ProjectText

JOINT = (
    ProjectText(
        slug="vestischer-digitalpakt",
        title="Vestischer Digitalpakt",
        summary="Kreis und Städte planen gemeinsam: Gute digitale Angebote kommen so schneller in alle zehn Städte.",
        picture="netz-abend",
        fields=("smarte-verwaltung", "smartes-leben", "smarte-wirtschaft"),
        topics=("buergerservice", "buergerbeteiligung"),
        target="Alle, die im Kreis leben oder arbeiten",
        parts=(
            Part(KREIS, "in-umsetzung", since="2022-05", note="Der Kreis koordiniert die gemeinsame Arbeit."),
            *(Part(town, "in-umsetzung", since="2022-05") for town in TOWN_SLUGS),
        ),
        body=(
            text(
                """
                Mit dem Vestischen Digitalpakt haben sich der Kreis und seine zehn Städte auf einen gemeinsamen Weg
                verständigt. Die Idee dahinter ist einfach: Was eine Stadt gelernt hat, sollen die anderen nutzen können.

                Drei Ziele gehören zusammen: eine gesunde Umwelt, eine starke Wirtschaft und die Teilhabe aller
                Menschen. Keines soll auf Kosten der anderen gehen.
                """
            ),
            steps(
                ("2021", "Der Entschluss", "Kreis und Städte wollen eine gemeinsame digitale Strategie."),
                (
                    "Mai 2022",
                    "Der Pakt",
                    "Der Vestische Digitalpakt wird beschlossen. Die Arbeit an der Strategie beginnt.",
                ),
                ("2023", "Die Öffnung", "Beim Auftakt in Recklinghausen und in Workshops reden alle mit, die möchten."),
                title="So ging es los",
            ),
        ),
        learnings="""
            - Eine feste Ansprechperson in jeder Verwaltung spart viele Umwege.
            - Gemeinsame Vorhaben brauchen Zeit. Kleine Ergebnisse zwischendurch halten alle bei der Stange.
        """,
    ),
    ProjectText(
        slug="smartvest-portal",
        title="Das Portal smartVEST",
        summary="Ein Blick genügt: Sie sehen, welche digitalen Angebote es in Ihrer Stadt gibt und was Sie heute schon nutzen können.",
        picture="portal",
        fields=("smarte-verwaltung",),
        topics=("buergerservice", "geodaten-open-data"),
        target="Bürgerinnen und Bürger, Verwaltungen, Medien",
        parts=(
            Part(
                KREIS,
                "nutzbar",
                since="2025-02-03",
                note="Der Kreis betreibt das Portal. Alle Städte tragen ihre Projekte ein.",
            ),
            *(Part(town, "nutzbar", since="2025-02-03") for town in TOWN_SLUGS),
        ),
        body=(
            text(
                """
                Was tun die Verwaltungen im Vest eigentlich für die Digitalisierung? Bisher stand die Antwort auf elf
                verschiedenen Internetseiten. Das Portal bringt sie zusammen: nach Stadt, nach Thema und mit einem
                ehrlichen Status.
                """
            ),
            accordion(
                (
                    "Was bedeutet der Status?",
                    "Eine „Idee“ ist noch nicht beschlossen. „Geplant“ heißt: Die Arbeit kommt. „In Umsetzung“ heißt: Sie "
                    "läuft. „Nutzbar“ können Sie sofort ausprobieren. „Abgeschlossen“ und „eingestellt“ zeigen, was war.",
                ),
                (
                    "Warum zeigt das Portal auch beendete Projekte?",
                    "Weil andere daraus lernen. Oft lebt eine gute Idee in einem neuen Projekt weiter.",
                ),
                (
                    "Wer trägt die Projekte ein?",
                    "Die Städte pflegen ihre Angaben selbst. Die Kreisredaktion prüft sie vor der Veröffentlichung.",
                ),
                title="Fragen zum Portal",
            ),
            latest_projects("Zuletzt eingetragen", 3),
        ),
        software="Wagtail, Django",
    ),
    ProjectText(
        slug="barcamp-smartvest",
        title="Barcamp smartVEST",
        summary="Ein Tag, keine feste Rednerliste: Sie bringen Ihr Thema mit und finden Menschen, die daran mitdenken.",
        picture="barcamp",
        fields=("smartes-leben", "smarte-verwaltung"),
        topics=("buergerbeteiligung", "digitale-teilhabe"),
        target="Alle, die Ideen für das digitale Vest haben",
        parts=(
            Part(
                "herten",
                "abgeschlossen",
                since="2023-09-26",
                until="2023-09-26",
                note="Schwarzkaue, Zeche Schlägel & Eisen",
            ),
            Part(
                "gladbeck",
                "abgeschlossen",
                since="2025-06-27",
                until="2025-06-27",
                note="Innovationszentrum Wiesenbusch, am bundesweiten Digitaltag",
            ),
        ),
        body=(
            text(
                """
                Bei einem Barcamp machen die Gäste das Programm. Morgens schlägt vor, wer möchte. Dann wird gemeinsam
                entschieden, worüber gesprochen wird. So kommen Verwaltung, Vereine, Schulen und Betriebe ins Gespräch.

                Das erste Barcamp fand 2023 in Herten statt. 2025 füllten in Gladbeck 14 Gesprächsrunden den Tag. Auf dem
                Podium ging es darum, wie alle Menschen digital dabei sein können.
                """
            ),
            steps(
                ("1", "Ankommen", "Sie melden sich an und bringen eine Frage oder eine Idee mit."),
                ("2", "Vorschlagen", "Wer ein Thema hat, stellt es in einem Satz vor."),
                ("3", "Mitreden", "In kleinen Runden wird gesprochen, gezeigt und ausprobiert."),
                ("4", "Weitersagen", "Die Ergebnisse stehen am Ende für alle auf der Pinnwand."),
                title="So läuft ein Barcamp ab",
            ),
        ),
        learnings="""
            - Ein Ort mit Geschichte zieht Menschen an, die sonst nicht zu einer Fachtagung kämen.
            - Kostenloser Eintritt hilft, wenn sich jemand das erste Mal traut.
        """,
    ),
    ProjectText(
        slug="serviceportal-emscher-lippe",
        title="Serviceportal Emscher-Lippe",
        summary="Ein Einstieg für die ganze Region: Sie finden den Online-Dienst Ihrer Stadt, ohne lange zu suchen.",
        picture="formular",
        easy="""
        Sie brauchen etwas vom Amt?

        Zum Beispiel einen Ausweis oder eine Bescheinigung.

        Vieles geht jetzt im Internet.

        Das Service-Portal ist eine Internet-Seite.

        Dort wählen Sie Ihre Stadt.

        Dann sehen Sie:

        - Das können Sie im Internet machen.
        - Das brauchen Sie dafür.

        Für manches müssen Sie nicht mehr ins Rathaus.
        """,
        fields=("smarte-verwaltung",),
        topics=("buergerservice",),
        target="Bürgerinnen, Bürger und Unternehmen der Region",
        parts=(
            Part(KREIS, "nutzbar", link="https://serviceportal.emscher-lippe.de"),
            Part("castrop-rauxel", "nutzbar", since="2020-08-04", note="Pilotstadt"),
            Part("recklinghausen", "nutzbar", since="2020-08-04", note="Pilotstadt"),
            Part("waltrop", "nutzbar", since="2020-08-04", note="Pilotstadt"),
            Part(
                "dorsten",
                "nutzbar",
                since="2020-11-19",
                note="Zum Start gab es unter anderem die Hundeanmeldung und Urkunden.",
            ),
            *(
                Part(town, "nutzbar")
                for town in ("datteln", "gladbeck", "haltern-am-see", "herten", "marl", "oer-erkenschwick")
            ),
        ),
        action=("Zum Serviceportal", "https://serviceportal.emscher-lippe.de"),
        body=(
            text(
                """
                17 Partner haben sich zusammengetan: der Kreis, seine zehn Städte, die Nachbarn Gelsenkirchen und
                Bottrop und weitere. Das gemeinsame Portal ist der Wegweiser. Von dort gelangen Sie in das
                Serviceportal Ihrer Stadt und stellen Ihren Antrag.
                """
            ),
            heading("Erst erprobt, dann für alle"),
            text(
                """
                Am 4. August 2020 ging es mit vier Pilotstädten los: Castrop-Rauxel, Recklinghausen, Waltrop und
                Gelsenkirchen. Die übrigen folgten. Das Förderprojekt lief bis Juni 2022, die Portale laufen weiter.
                """
            ),
            call_to_action(
                "Welchen Dienst brauchen Sie?",
                "Im gemeinsamen Portal wählen Sie Ihre Stadt und Ihr Anliegen.",
                "Serviceportal öffnen",
                "https://serviceportal.emscher-lippe.de",
            ),
        ),
        partners=(("Stadt Gelsenkirchen", ""), ("Stadt Bottrop", "")),
        learnings="""
            Vier Pilotstädte sind ein gutes Maß: genug Erfahrung für alle, aber noch gut abzustimmen. Die später
            gestarteten Städte konnten fertige Formulare übernehmen.
        """,
    ),
    ProjectText(
        slug="beteiligungsportale",
        title="Beteiligungsportale im Vest",
        summary="Ob Spielplatz oder Stadtteil: Auf digitalen Karten und Plattformen reden Sie mit, bevor entschieden wird.",
        picture="sprechblasen",
        fields=("smarte-verwaltung", "smartes-leben"),
        topics=("buergerbeteiligung", "digitale-teilhabe"),
        target="Alle, die ihre Stadt mitgestalten möchten",
        parts=(
            Part(
                "castrop-rauxel",
                "nutzbar",
                since="2020-09-03",
                note="Dauerhafte Plattform mit der freien Software Consul",
            ),
            Part(
                "recklinghausen",
                "abgeschlossen",
                since="2013",
                until="2023",
                note="Mehrere Beteiligungen auf Karten, jede für einen Stadtteil",
            ),
        ),
        body=(
            text(
                """
                Nicht alle haben abends Zeit für eine Versammlung. Digitale Beteiligung öffnet eine zweite Tür: Sie
                setzen ein Fähnchen auf eine Karte, schreiben einen Vorschlag oder stimmen ab, wann es Ihnen passt.

                Im Kreis gibt es zwei Wege. Castrop-Rauxel hat eine dauerhafte Plattform. Recklinghausen fragt gezielt,
                wenn es um einen bestimmten Stadtteil geht.
                """
            ),
            quote(
                "Am meisten hilft uns der Satz: Kommt mal her und schaut euch das an. Den bekommen wir auf der Karte "
                "gleich mit dem Ort dazu.",
                "Team Stadtentwicklung",
                "Beispielzitat dieser Demonstration",
            ),
        ),
        learnings="""
            - Wer fragt, muss auch antworten: Zu jedem Vorschlag gehört eine Rückmeldung.
            - Digital und vor Ort ergänzen sich. Beide Wege erreichen unterschiedliche Menschen.
        """,
    ),
)
