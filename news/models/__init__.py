from .index import NewsIndexPage
from .news import NewsPage, NewsProject

__all__ = ["NewsIndexPage", "NewsPage", "NewsProject"]
