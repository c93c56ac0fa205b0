"""Texts: what editors mark comes out as HTML that a screen reader understands."""

import json

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from smartvest.core.block_groups import RICH_TEXT_FEATURES, SHORT_TEXT_FEATURES


def test_english_words_are_marked_as_english_and_stay_so():
    text = '<p data-block-key="a">Ein <span lang="en">Smart District</span> im Vest</p>'
    for features in (RICH_TEXT_FEATURES, SHORT_TEXT_FEATURES):
        converter = ContentstateConverter(features)
        stored = converter.from_database_format(text)
        assert json.loads(stored)["blocks"][0]["inlineStyleRanges"] == [{"offset": 4, "length": 14, "style": "ENGLISH"}]
        assert converter.to_database_format(stored) == text
