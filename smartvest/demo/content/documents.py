"""Small documents for download, written as plain text so that every program and every screen reader can open them."""

# key → title, file name, accessible (ja, nein, unbekannt), content
DOCUMENTS = {
    "erste-schritte": (
        "Erste Schritte mit dem Tablet (Merkblatt)",
        "erste-schritte-mit-dem-tablet.txt",
        "ja",
        """Erste Schritte mit dem Tablet
=============================

Dieses Merkblatt gehört zur Demonstration von smartVEST.

1. Einschalten
   Drücken Sie die Taste am Rand, bis das Bild erscheint.

2. Schrift größer stellen
   Öffnen Sie die Einstellungen. Unter "Anzeige" finden Sie die Schriftgröße.

3. Ins WLAN gehen
   Öffnen Sie die Einstellungen. Unter "WLAN" wählen Sie Ihr Netz.

4. Hilfe holen
   Fragen Sie Menschen, denen Sie vertrauen. Geben Sie Ihr Kennwort niemandem weiter.
""",
    ),
    "bauanleitung-sensor": (
        "Klimasensor: Liste der Bauteile",
        "klimasensor-bauteile.csv",
        "ja",
        """Bauteil;Anzahl;Wozu
Mikrocontroller mit LoRaWAN;1;liest die Werte und funkt sie
Sensor für Wärme und Feuchte;1;misst die Luft
Antenne;1;sendet bis zu mehrere Kilometer weit
Gehäuse mit Lamellen;1;schützt vor Sonne und Regen
Schelle;2;hält den Sensor an der Laterne
""",
    ),
    "fragebogen-laternen": (
        "Beispielfragen zu klugen Laternen",
        "beispielfragen-laternen.txt",
        "unbekannt",
        """Beispielfragen zu klugen Laternen
=================================

Diese Fragen hat das Team der Demonstration geschrieben. Der echte Fragebogen sah anders aus.

1. Was sollte eine Laterne außer Licht noch bieten?
2. Was sollte sie auf keinen Fall tun?
3. An welchen Orten wäre das für Sie nützlich?
4. Wer sollte die Daten sehen dürfen?
""",
    ),
}
