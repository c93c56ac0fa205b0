#!/usr/bin/env bash
# Richtet das Portal auf einem Debian 12 oder 13 ein und bringt es auf einen neuen Stand; beides darf man wiederholen.
# Als root aus einem Checkout: deploy/debian/install.sh --domain portal.example --email-url smtp://localhost --email-from portal@portal.example
# Alles Weitere erklärt docs/installation.md.
# shellcheck disable=SC1111
set -euo pipefail

SOURCE=$(cd "$(dirname "$0")/../.." && pwd)
HERE=$SOURCE/deploy/debian
CODE=/opt/smartvest
CONFIG=/etc/smartvest
DATA=/var/lib/smartvest
BACKUPS=/var/backups/smartvest
PACKAGES=(python3 python3-venv postgresql postgresql-client nginx-light libnginx-mod-http-brotli-static openssl ca-certificates util-linux)
DOMAIN='' EMAIL_URL='' EMAIL_FROM='' ADMIN='' ADMIN_EMAIL='' DEMO=0 BACKUP=1

# shellcheck source=deploy/debian/release.sh
. "$HERE/release.sh"

say() { printf '» %s\n' "$*"; }
fail() {
    printf 'Abgebrochen: %s\n' "$*" >&2
    exit 1
}

usage() {
    cat <<'TEXT'
install.sh [--domain NAME] [--email-url URL] [--email-from ADRESSE] [--admin NAME] [--admin-email ADRESSE] [--demo] [--no-backup]

  --domain       unter welchem Namen das Portal zu erreichen ist, zum Beispiel portal.example
  --email-url    der Mailserver, zum Beispiel smtp+tls://name:passwort@mail.example:587
  --email-from   der Absender der E-Mails
  --admin        der Anmeldename der ersten Verwalterin; ihr Passwort fragt das Skript oder nimmt es aus ADMIN_PASSWORD
  --admin-email  deren E-Mail-Adresse
  --demo         legt Beispielinhalte an (nur beim ersten Mal, ohne Demo-Zugänge)
  --no-backup    bei einem Update vorher nicht sichern

Beim ersten Mal fragt das Skript, was fehlt. Danach genügt der Aufruf ohne Angaben: Er sichert und bringt das Portal auf den Stand
dieses Checkouts.
TEXT
}

read_arguments() {
    while (($#)); do
        case $1 in
            --domain) DOMAIN=${2:?} && shift ;;
            --email-url) EMAIL_URL=${2:?} && shift ;;
            --email-from) EMAIL_FROM=${2:?} && shift ;;
            --admin) ADMIN=${2:?} && shift ;;
            --admin-email) ADMIN_EMAIL=${2:?} && shift ;;
            --demo) DEMO=1 ;;
            --no-backup) BACKUP=0 ;;
            --help | -h) usage && exit 0 ;;
            *) usage >&2 && fail "„$1“ kennt das Skript nicht." ;;
        esac
        shift
    done
}

# ask VARIABLE FRAGE: setzt die Variable, wenn sie leer ist.
ask() {
    local -n wanted=$1
    [[ -n $wanted ]] && return
    [[ -t 0 ]] || fail "$2 fehlt. Bitte angeben (--help)."
    read -rp "$2: " wanted
    [[ -n $wanted ]] || fail "$2 fehlt."
}

check_machine() {
    ((EUID == 0)) || fail 'Bitte als root starten.'
    # shellcheck source=/dev/null
    . /etc/os-release
    [[ ${ID:-} == debian && ${VERSION_ID:-} =~ ^(12|13)$ ]] || fail "Das Skript kennt Debian 12 und 13, nicht ${PRETTY_NAME:-dieses System}."
    [[ -d /run/systemd/system ]] || fail 'Auf diesem Rechner läuft kein systemd.'
    [[ -f $SOURCE/manage.py && -f $SOURCE/requirements.txt ]] || fail "$SOURCE ist kein vollständiger Checkout."
}

# Wert einer Zeile aus portal.env; leer, wenn es sie nicht gibt.
configured() { [[ ! -f $CONFIG/portal.env ]] || sed -n "s/^$1=//p" "$CONFIG/portal.env" | tail -n 1; }

install_packages() {
    say 'Pakete'
    apt-get update --quiet=2 || say 'Die Paketlisten ließen sich nicht erneuern; weiter mit den vorhandenen.'
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends "${PACKAGES[@]}" >/dev/null
}

make_user_and_folders() {
    say 'Benutzer und Ordner'
    getent passwd smartvest >/dev/null ||
        adduser --system --group --quiet --home "$DATA" --no-create-home --shell /usr/sbin/nologin smartvest
    install -d -m 0755 "$CODE" "$CODE/releases"
    install -d -m 0755 "$CONFIG" "$CONFIG/pages"
    install -d -m 0750 "$CONFIG/tls"
    install -d -m 0751 -o smartvest -g smartvest "$DATA"
    # Was nginx herausgibt, gehört der Gruppe von nginx; der Buchstabe s vererbt sie an Unterordner.
    install -d -m 2750 -o smartvest -g www-data "$DATA/media" "$DATA/static"
    install -d -m 0750 -o smartvest -g smartvest "$DATA/cache"
    install -d -m 0755 "$DATA/acme"
    install -d -m 0700 -o smartvest -g smartvest "$BACKUPS"
}

make_database() {
    say 'Datenbank'
    systemctl enable --quiet --now postgresql
    local tries
    for tries in {1..30}; do
        as_postgres -c 'SELECT 1' >/dev/null 2>&1 && break
        ((tries < 30)) || fail 'PostgreSQL antwortet nicht.'
        sleep 1
    done
    [[ $(as_postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'smartvest'") == 1 ]] ||
        as_postgres -c 'CREATE ROLE smartvest LOGIN' >/dev/null
    [[ $(as_postgres -c "SELECT 1 FROM pg_database WHERE datname = 'smartvest'") == 1 ]] ||
        as_postgres -c "CREATE DATABASE smartvest OWNER smartvest ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0" >/dev/null
}

as_postgres() { (cd / && runuser -u postgres -- psql --no-psqlrc --tuples-only --no-align --quiet "$@"); }

write_environment() {
    [[ -f $CONFIG/portal.env ]] && return
    say "Einstellungen in $CONFIG/portal.env"
    local secret
    secret=$(python3 -c 'import secrets; print(secrets.token_urlsafe(50))')
    (umask 0137 && cat >"$CONFIG/portal.env") <<TEXT
# Die Umgebung des Portals; alle Variablen erklärt docs/betrieb.md. Nach einer Änderung: systemctl restart smartvest
SECRET_KEY=$secret
ALLOWED_HOSTS=$DOMAIN
BASE_URL=https://$DOMAIN
# Über den Socket: PostgreSQL erkennt den Benutzer des Portals, es gibt kein Passwort.
DATABASE_URL=postgres://smartvest@%2Fvar%2Frun%2Fpostgresql/smartvest
EMAIL_URL=$EMAIL_URL
EMAIL_FROM=$EMAIL_FROM
WEB_CONCURRENCY=$(nproc)
TEXT
    chgrp smartvest "$CONFIG/portal.env"
}

make_certificate() {
    local real=/etc/letsencrypt/live/$DOMAIN
    if [[ -f $real/fullchain.pem ]]; then
        ln -sfn "$real/fullchain.pem" "$CONFIG/tls/fullchain.pem"
        ln -sfn "$real/privkey.pem" "$CONFIG/tls/privkey.pem"
    elif [[ ! -e $CONFIG/tls/fullchain.pem ]]; then
        say 'Vorläufiges, selbst unterschriebenes Zertifikat'
        (umask 0077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 \
            -subj "/CN=$DOMAIN" -addext "subjectAltName=DNS:$DOMAIN" \
            -keyout "$CONFIG/tls/privkey.pem" -out "$CONFIG/tls/fullchain.pem" 2>/dev/null)
    fi
}

main() {
    read_arguments "$@"
    check_machine
    DOMAIN=${DOMAIN:-$(configured ALLOWED_HOSTS | cut -d , -f 1)}
    ask DOMAIN 'Name des Portals (portal.example)'
    [[ $DOMAIN =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]] || fail "„$DOMAIN“ ist kein Name eines Rechners."
    if [[ ! -f $CONFIG/portal.env ]]; then
        ask EMAIL_URL 'Mailserver (smtp+tls://name:passwort@mail.example:587)'
        ask EMAIL_FROM 'Absender der E-Mails (portal@portal.example)'
        [[ -n $ADMIN || ! -t 0 ]] || read -rp 'Anmeldename der ersten Verwalterin (leer: keine): ' ADMIN
    fi
    install_packages
    make_user_and_folders
    make_database
    write_environment
    make_certificate
    back_up_before
    build_release
    install_files
    update_data
    make_administrator
    switch_over
    remove_old_releases
    say "Fertig. Das Portal antwortet unter https://$DOMAIN/, die Verwaltung unter https://$DOMAIN/admin/."
    [[ -z $PREVIOUS ]] || say "Der vorige Stand liegt in $PREVIOUS. Zurück: ln -sfn $PREVIOUS $CODE/current && systemctl restart smartvest"
    [[ -L $CONFIG/tls/fullchain.pem ]] || say 'Das Zertifikat ist vorläufig. Ein richtiges: docs/installation.md, „Zertifikat“.'
}

main "$@"
