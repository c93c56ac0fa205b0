"""The Themen: the terms people filter by."""

from smartvest.demo.content.shapes import TopicText

V, M, W, L, K = "smarte-verwaltung", "smarte-mobilitaet", "smarte-wirtschaft", "smartes-leben", "smartes-klima"

TOPICS = (
    TopicText("buergerservice", "Bürgerservice", V, "Online-Dienste, Serviceportale und Bürgerbüros."),
    TopicText("buergerbeteiligung", "Bürgerbeteiligung", V, "Mitreden, vorschlagen und abstimmen."),
    TopicText("maengelmelder-apps", "Mängelmelder & Apps", V, "Schäden melden und Neues aus der Stadt erfahren."),
    TopicText("geodaten-open-data", "Geodaten & Open Data", V, "Karten, Stadtmodelle und offene Daten."),
    TopicText("kuenstliche-intelligenz", "Künstliche Intelligenz", V, "Programme, die Muster in Daten erkennen."),
    TopicText("bus-und-bahn", "Bus & Bahn", M, "Fahrgastinformation und öffentlicher Nahverkehr."),
    TopicText("parken", "Parken", M, "Parken bezahlen und freie Plätze finden."),
    TopicText("rad-sharing", "Rad & Sharing", M, "Leihräder, Roller und geteilte Fahrzeuge."),
    TopicText("mobilitaetsdaten", "Mobilitätsdaten", M, "Daten über Straßen, Wege und Verkehr."),
    TopicText("breitband-wlan", "Breitband & WLAN", W, "Schnelles Internet zu Hause, im Betrieb und unterwegs."),
    TopicText(
        "innovation-transfer", "Innovation & Transfer", W, "Wissen, das aus der Hochschule in den Betrieb kommt."
    ),
    TopicText("bildung-kultur", "Bildung & Kultur", L, "Büchereien, Schulen und Lernen ein Leben lang."),
    TopicText("gesundheit-pflege", "Gesundheit & Pflege", L, "Rettungsdienst, Pflege und Vorsorge."),
    TopicText("digitale-teilhabe", "Digitale Teilhabe", L, "Hilfen, damit alle mitmachen können."),
    TopicText("klimasensorik", "Klimasensorik", K, "Sensoren für Wärme, Feuchte und Wetter."),
    TopicText("abfall-sauberkeit", "Abfall & Sauberkeit", K, "Abfuhrtermine, Papierkörbe und saubere Plätze."),
    TopicText("flaechen-wasser", "Flächen & Wasser", K, "Versiegelung, Stadtgrün und Regenwasser."),
)
