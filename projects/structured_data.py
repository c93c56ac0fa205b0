"""A project as schema.org has it: a service of the administration once people can use it, a project otherwise."""

from projects.models.implementations import Status
from smartvest.core.structured_data import organisation


def project_data(page, about) -> dict:
    """The project `page` as a GovernmentService or a Project; `about` is its Metadata."""
    implementations = about.context["implementations"]
    usable = [each for each in implementations if each.status == Status.USABLE]
    municipalities = [each.municipality for each in usable or implementations]
    common = {
        "@id": f"{about.address}#projekt",
        "name": page.title,
        "description": about.description,
        "image": about.picture.data,
        "areaServed": [{"@type": "AdministrativeArea", "name": each.title} for each in municipalities],
    }
    return common | (service(page, municipalities, about) if usable else project(page, about))


def service(page, municipalities: list, about) -> dict:
    """What people can use: who provides it, for whom and at which address."""
    return {
        "@type": "GovernmentService",
        "url": page.action_url or about.address,
        "mainEntityOfPage": about.address,
        "provider": [organisation(each.full_name, url=about.url_of(each)) for each in municipalities],
        "audience": {"@type": "Audience", "audienceType": page.target_group},
        "availableChannel": {"@type": "ServiceChannel", "serviceUrl": page.action_url},
    }


def project(page, about) -> dict:
    """What is planned, under way or over: a Project, which to schema.org is a kind of organisation."""
    amount = {"@type": "MonetaryAmount", "value": page.funding_amount, "currency": "EUR"}
    grant = {
        "@type": "MonetaryGrant",
        "name": page.funding_programme,
        "amount": amount if page.funding_amount else None,
    }
    return {"@type": "Project", "url": about.address, "mainEntityOfPage": about.address, "funding": grant}
