"""The portal as a deployment serves it, with its media files, which there a web server in front hands out."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

from django.conf import settings
from whitenoise import WhiteNoise

from smartvest.wsgi import application as portal

# Looks for each file when it is asked for: renditions are made by the first visit of a page.
application = WhiteNoise(portal, root=settings.MEDIA_ROOT, prefix=settings.MEDIA_URL, autorefresh=True)
