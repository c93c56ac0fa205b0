"""The groups in which editors find the building blocks, and what texts in them may contain."""

RICH_TEXT_FEATURES = ["bold", "italic", "h3", "h4", "ul", "ol", "link", "document-link", "english"]
SHORT_TEXT_FEATURES = ["bold", "italic", "ul", "link", "english"]

TEXT, MEDIA, FACTS, LINKS = "Text", "Bild und Ton", "Übersicht", "Verweise"
