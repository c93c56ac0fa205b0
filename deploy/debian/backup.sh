#!/usr/bin/env bash
# Die nächtliche Sicherung (smartvest-backup.service): eine neue Datei je Lauf, vierzehn Tage bleiben.
set -euo pipefail

FOLDER=/var/backups/smartvest
DAYS=14

cd /opt/smartvest/current
.venv/bin/python manage.py backup "$FOLDER/portal-$(date +%Y-%m-%dT%H%M%S).tar"
# Erst wenn die neue Datei vollständig ist, dürfen alte gehen.
find "$FOLDER" -maxdepth 1 -name 'portal-*.tar' -mtime "+$DAYS" -delete
