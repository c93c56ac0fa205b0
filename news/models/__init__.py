from .index import NewsIndexPage
from .news import NewsPage, NewsProject, RelatedNews

__all__ = ["NewsIndexPage", "NewsPage", "NewsProject", "RelatedNews"]
