# syntax=docker/dockerfile:1
# Das Portal in einem Container: nicht root, Dateisystem nur lesbar, keine Geheimnisse darin. Mehr: docs/installation.md
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS build
# Auch für Medien in einem Bucket: --build-arg REQUIREMENTS="requirements.txt -r requirements-s3.txt"
ARG REQUIREMENTS=requirements.txt
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY requirements.txt requirements-s3.txt ./
RUN python -m venv /app/.venv \
    && /app/.venv/bin/pip install --no-cache-dir --require-hashes -r ${REQUIREMENTS}
COPY . .
# Die Einstellungen der Produktion verlangen eine vollständige Umgebung. Diese Werte gelten nur für die nächste Zeile; nichts davon
# bleibt im Image.
RUN SECRET_KEY=$(python -c 'import secrets; print(secrets.token_urlsafe(50))') \
    ALLOWED_HOSTS=portal.example BASE_URL=https://portal.example ALLOW_SQLITE=1 \
    EMAIL_URL=smtp://localhost EMAIL_FROM=portal@portal.example \
    DJANGO_SETTINGS_MODULE=smartvest.settings.production \
    .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && rm -rf var/cache var/media \
    && .venv/bin/python -m compileall -q . \
    && chmod -R go=rX .

FROM python:${PYTHON}
# pg_dump und pg_restore für manage.py backup und restore. Sie müssen mindestens so neu sein wie der Server: Debian 12 bringt 15 mit.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 smartvest \
    && useradd --uid 10001 --gid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin smartvest
WORKDIR /app
COPY --from=build /app /app
# Nur hier wird geschrieben: zwei Volumes, dazu /tmp.
RUN install -d -o smartvest -g smartvest -m 0750 /app/var/media /app/var/cache /backups
VOLUME ["/app/var/media", "/app/var/cache"]
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=smartvest.settings.production \
    BIND=0.0.0.0:8000
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz/', timeout=4)"]
CMD ["gunicorn", "--config", "deploy/gunicorn.conf.py"]
