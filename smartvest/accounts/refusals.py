"""The answer to too many attempts."""

from django.shortcuts import render


def too_many(request, seconds: int):
    """While nothing is checked: how many minutes that takes."""
    minutes = -(-seconds // 60)
    response = render(request, "accounts/too_many.html", {"minutes": minutes}, status=429)
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response
