"""The changes as a feed: one entry for each, which stays the same when it is corrected."""

from projects.models import Milestone
from tests.factories import ChangeIndexPageFactory, MunicipalityPageFactory, ProjectPageFactory, only
from tests.feeds import feed_at

from .editing import on, publish
from .test_recording import World

LIST = "/projekte/aenderungen/"
QUERIES = 10  # of them 5 to find the page and who may see it


class ChangeFeedTest(World):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        only(ChangeIndexPageFactory)
        with on("2026-05-04"):
            publish(cls.project, herten="in-umsetzung", marl="geplant")

    def test_an_entry_says_in_its_title_what_changed_where(self):
        with on("2026-06-01"):
            publish(self.project, herten="nutzbar", marl="geplant")
        first, second = feed_at(LIST).entries
        assert first["title"] == "Onleihe – Herten: jetzt nutzbar (vorher: in Umsetzung)"
        assert first["updated"] == "2026-06-01T12:00:00+02:00"
        assert first["published"] == "2026-06-01T00:00:00+02:00"
        assert first["author"] == "Stadt Herten"
        assert first["categories"] == ["Neuer Stand", "Herten"]
        assert first["link"].endswith("/projekte/onleihe/")
        assert second["title"] == "Neu im Portal: Onleihe – Herten: in Umsetzung; Marl: geplant"

    def test_it_takes_the_filters_of_the_page(self):
        with on("2026-06-01"):
            publish(self.project, herten="nutzbar", marl="geplant")
        assert len(feed_at(f"{LIST}?stadt=herten").entries) == 2
        assert len(feed_at(f"{LIST}?stadt=marl&art=neu").entries) == 1
        assert self.client.get(f"{LIST}feed/?stadt=atlantis").status_code == 404
        assert self.client.get(f"{LIST}feed/?von=2026-06-01&bis=2026-05-01").status_code == 404
        page = self.client.get(f"{LIST}?stadt=marl").content.decode()
        assert page.count(f'href="{LIST}feed/?stadt=marl"') == 2  # in the head and below the list

    def test_set_back_and_set_again_is_the_same_news(self):
        ids = []
        for status in ("nutzbar", "in-umsetzung", "nutzbar"):
            with on("2026-06-01"):
                publish(self.project, herten=status, marl="geplant")
            ids.append(feed_at(LIST).entries[0]["id"])
        assert ids[0] == ids[2] != ids[1]

    def test_a_milestone_of_long_ago_is_news_when_it_is_entered(self):
        with on("2026-06-01"):
            publish(self.project, [Milestone(date="2019-03", title="Start")], herten="in-umsetzung", marl="geplant")
        first = feed_at(LIST).entries[0]
        assert (first["title"], first["updated"][:10], first["published"][:10]) == (
            "Onleihe – Start",
            "2026-06-01",
            "2019-03-01",
        )

    def test_a_milestone_to_come_is_news_on_its_day(self):
        with on("2026-06-01"):
            publish(self.project, [Milestone(date="2026-06-20", title="Start")], herten="nutzbar", marl="geplant")
            assert "Start" not in feed_at(LIST).titles[0]
        with on("2026-06-20", "00:00"):
            first = feed_at(LIST).entries[0]
        assert (first["title"], first["updated"]) == ("Onleihe – Start", "2026-06-20T00:00:00+02:00")

    def test_the_same_content_gives_the_same_answer_and_is_sent_once(self):
        first = self.client.get(f"{LIST}feed/")
        assert self.client.get(f"{LIST}feed/").content == first.content
        assert self.client.get(f"{LIST}feed/", headers={"If-None-Match": first["ETag"]}).status_code == 304

    def test_of_many_changes_the_latest_are_in_it_at_a_constant_cost(self):
        def add(number):
            town = MunicipalityPageFactory()
            for _ in range(number):
                with on("2026-06-02"):
                    publish(ProjectPageFactory(live=False, first_published_at=None), **{town.slug: "idee"})

        add(5)
        feed_at(LIST)
        with self.assertNumQueries(QUERIES):
            feed_at(LIST)
        add(55)
        with self.assertNumQueries(QUERIES):
            assert len(feed_at(LIST).entries) == 50
