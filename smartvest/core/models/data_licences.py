"""Under which licence the portal gives its data away. An operator chooses one for all data, in the settings."""

from django.db import models


class DataLicence(models.TextChoices):
    """Those that Open.NRW and GovData count as open, and that suit texts as well as figures."""

    DL_DE_BY = "dl-de-by-2.0", "Datenlizenz Deutschland – Namensnennung 2.0"
    DL_DE_ZERO = "dl-de-zero-2.0", "Datenlizenz Deutschland – Zero 2.0"
    CC_BY = "cc-by-4.0", "Creative Commons Namensnennung 4.0 (CC BY 4.0)"
    CC0 = "cc0-1.0", "Creative Commons Zero 1.0 (CC0)"

    @property
    def text_url(self) -> str:
        """Where people read it."""
        return _ADDRESSES[self][0]

    @property
    def uri(self) -> str:
        """Its name in the vocabulary http://dcat-ap.de/def/licenses, which DCAT-AP.de asks for (convention 31)."""
        return f"http://dcat-ap.de/def/licenses/{_ADDRESSES[self][1]}"

    @property
    def asks_for_name(self) -> bool:
        """Whoever uses the data must say where they come from."""
        return self in (DataLicence.DL_DE_BY, DataLicence.CC_BY)


_ADDRESSES = {
    DataLicence.DL_DE_BY: ("https://www.govdata.de/dl-de/by-2-0", "dl-by-de/2.0"),
    DataLicence.DL_DE_ZERO: ("https://www.govdata.de/dl-de/zero-2-0", "dl-zero-de/2.0"),
    DataLicence.CC_BY: ("https://creativecommons.org/licenses/by/4.0/deed.de", "cc-by/4.0"),
    DataLicence.CC0: ("https://creativecommons.org/publicdomain/zero/1.0/deed.de", "cc-zero"),
}
