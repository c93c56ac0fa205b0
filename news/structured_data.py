"""News as schema.org's NewsArticle and as an article of Open Graph."""

from smartvest.core.structured_data import iso, organisation

HEADLINE = 110  # letters that search engines take


def published_and_changed(page) -> tuple[str, str]:
    """The day of the news and the moment of its last change, both ISO 8601; "" for a change before that day."""
    day, changed = page.date.isoformat() if page.date else "", iso(page.last_published_at)
    return day, changed if changed[:10] >= day else ""


def news_article(page, about) -> dict:
    """The news `page` as a NewsArticle; `about` is its Metadata."""
    published, changed = published_and_changed(page)
    return {
        "@type": "NewsArticle",
        "@id": f"{about.address}#meldung",
        "mainEntityOfPage": about.address,
        "headline": page.title[:HEADLINE],
        "description": about.description,
        "datePublished": published,
        "dateModified": changed,
        "author": organisation(page.author_name) or about.publisher,
        "publisher": about.publisher,
        "image": about.picture.data,
        "articleSection": [field.title for field in page.fields.all()],
        "inLanguage": "de",
    }


def article_properties(page) -> dict[str, str]:
    """What Open Graph says of an article. It has no place for organisations as authors: those would be profiles."""
    published, changed = published_and_changed(page)
    return {"og:type": "article", "article:published_time": published, "article:modified_time": changed}
