"""How pages travel: small, and only when they have changed."""

from django.test import TestCase

from tests.factories import ProjectIndexPageFactory, only


class TransferTest(TestCase):
    def test_pages_come_compressed_to_browsers_that_can_read_that(self):
        only(ProjectIndexPageFactory)
        plain = self.client.get("/projekte/")
        small = self.client.get("/projekte/", headers={"accept-encoding": "gzip"})
        assert small["Content-Encoding"] == "gzip"
        assert len(small.content) < len(plain.content) / 2

    def test_a_page_that_has_not_changed_is_not_sent_again(self):
        only(ProjectIndexPageFactory)
        headers = {"accept-encoding": "gzip"}
        etag = self.client.get("/projekte/", headers=headers)["ETag"]
        assert self.client.get("/projekte/", headers=headers | {"if-none-match": etag}).status_code == 304
