"""Everything the demo contains, in the order in which it appears in the page tree."""

from smartvest.demo.content.events_coming import COMING_EVENTS
from smartvest.demo.content.events_past import PAST_EVENTS
from smartvest.demo.content.events_running import RUNNING_EVENTS
from smartvest.demo.content.news_history import PAST_NEWS
from smartvest.demo.content.news_portal import RECENT_NEWS
from smartvest.demo.content.news_since_2025 import NEWS_SINCE_2025
from smartvest.demo.content.projects_apps import APPS
from smartvest.demo.content.projects_apps_more import MORE_APPS
from smartvest.demo.content.projects_beteiligung import BETEILIGUNG
from smartvest.demo.content.projects_joint import JOINT
from smartvest.demo.content.projects_klima import KLIMA
from smartvest.demo.content.projects_leben import LEBEN
from smartvest.demo.content.projects_lernen import LERNEN
from smartvest.demo.content.projects_mobilitaet import MOBILITAET
from smartvest.demo.content.projects_verwaltung import VERWALTUNG
from smartvest.demo.content.projects_wirtschaft import WIRTSCHAFT
from smartvest.demo.content.towns_north import KREIS_TEXT, NORTH
from smartvest.demo.content.towns_south import SOUTH

TOWNS = (*sorted((*NORTH, *SOUTH), key=lambda town: town.title), KREIS_TEXT)
PROJECTS = (
    *JOINT,
    *VERWALTUNG,
    *BETEILIGUNG,
    *APPS,
    *MORE_APPS,
    *MOBILITAET,
    *WIRTSCHAFT,
    *LEBEN,
    *LERNEN,
    *KLIMA,
)
NEWS = (*RECENT_NEWS, *NEWS_SINCE_2025, *PAST_NEWS)
EVENTS = (*RUNNING_EVENTS, *COMING_EVENTS, *PAST_EVENTS)
