"""Everything that is sent to the portal is read as UTF-8."""


def utf8_middleware(get_response):
    """Lets no sender choose how Django decodes a request: `charset=unicode_escape` makes text that no database stores
    and no page shows, `charset=hex` an error before any page is asked. Bytes that are no UTF-8 become U+FFFD."""

    def read_as_utf8(request):
        request.encoding = "utf-8"
        return get_response(request)

    return read_as_utf8
