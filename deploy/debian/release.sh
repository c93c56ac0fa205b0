# shellcheck shell=bash disable=SC1111,SC2034,SC2153
# Der zweite Teil von install.sh: ein neuer Stand, von den Paketen bis zum Umschalten.

KEPT_RELEASES=3
TIMERS=()
for file in "$HERE"/systemd/*.timer; do TIMERS+=("$(basename "$file")"); done

# Jeder Stand liegt für sich, mit seinen eigenen Paketen; erst wenn alles da ist, zeigt „current“ auf ihn.
build_release() {
    local stamp
    stamp=$(date +%Y%m%d-%H%M%S)
    RELEASE=$CODE/releases/$stamp
    say "Stand nach $RELEASE"
    rm -rf "$CODE"/releases/*.unfertig
    mkdir "$RELEASE.unfertig"
    (cd "$SOURCE" && tar --create --exclude=./.git --exclude=./.venv --exclude=./var --exclude=./.env --exclude=__pycache__ .) |
        tar --extract --no-same-owner --directory "$RELEASE.unfertig"
    chmod -R u=rwX,go=rX "$RELEASE.unfertig"
    ln -s "$DATA" "$RELEASE.unfertig/var"
    mv "$RELEASE.unfertig" "$RELEASE"
    trap 'rm -rf "$RELEASE"' EXIT # bis zur Umschaltung ist er nichts wert
    say 'Python-Pakete (etwa eine Minute)'
    python3 -m venv "$RELEASE/.venv"
    local locks=(--requirement "$RELEASE/requirements.txt")
    [[ $(configured MEDIA_STORAGE) != s3:* ]] || locks+=(--requirement "$RELEASE/requirements-s3.txt")
    "$RELEASE/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-cache-dir --require-hashes "${locks[@]}"
    "$RELEASE/.venv/bin/python" -m compileall -q "$RELEASE" >/dev/null || true
}

install_files() {
    install -m 0755 "$HERE/smartvest" /usr/local/bin/smartvest
    install -m 0644 "$HERE"/systemd/* /etc/systemd/system/
    install -m 0644 "$HERE/nginx/smartvest-files.conf" /etc/nginx/snippets/smartvest-files.conf
    install -m 0644 "$HERE/nginx/smartvest-away.html" "$CONFIG/pages/smartvest-away.html"
    sed "s/@DOMAIN@/$DOMAIN/" "$HERE/nginx/smartvest.conf" >/etc/nginx/sites-available/smartvest.conf
    ln -sfn ../sites-available/smartvest.conf /etc/nginx/sites-enabled/smartvest.conf
    # Nur die Beispielseite von Debian weicht; was sonst eingerichtet ist, bleibt.
    [[ ! -L /etc/nginx/sites-enabled/default ]] || rm /etc/nginx/sites-enabled/default
    nginx -q -t
    systemctl daemon-reload
}

# manage BEFEHL…: mit dem neuen Stand, bevor „current“ auf ihn zeigt.
manage() { LOG_LEVEL=WARNING SMARTVEST_RELEASE=$RELEASE "$HERE/smartvest" "$@"; }

back_up_before() {
    [[ -L $CODE/current ]] || return 0
    ((BACKUP)) || return 0
    say 'Sicherung vor dem Update'
    systemctl start smartvest-backup.service || fail 'Die Sicherung ist gescheitert: journalctl -u smartvest-backup. Ohne sie: --no-backup.'
}

update_data() {
    # Alte Stile bleiben liegen: Seiten, die jemand noch offen hat, finden ihre Dateien.
    say 'Stile und Skripte'
    manage collectstatic --noinput --verbosity 0
    say 'Datenbank auf den neuen Stand bringen'
    manage migrate --noinput --verbosity 0
    if [[ ! -L $CODE/current ]] && ((DEMO)); then
        say 'Beispielinhalte'
        manage load_demo
    fi
    say 'Rollen'
    manage setup_roles
}

make_administrator() {
    [[ -n $ADMIN ]] || return 0
    [[ $(as_postgres --dbname smartvest --variable "name=$ADMIN" <<<"SELECT 1 FROM auth_user WHERE username = :'name'") != 1 ]] || return 0
    say "Erste Anmeldung: $ADMIN"
    if [[ -n ${ADMIN_PASSWORD:-} ]]; then
        DJANGO_SUPERUSER_PASSWORD=$ADMIN_PASSWORD manage createsuperuser --noinput --username "$ADMIN" --email "$ADMIN_EMAIL"
    else
        manage createsuperuser --username "$ADMIN" --email "$ADMIN_EMAIL"
    fi
}

switch_over() {
    say 'Umschalten'
    PREVIOUS=$(readlink "$CODE/current" || true)
    ln -sfn "$RELEASE" "$CODE/current.neu"
    mv -T "$CODE/current.neu" "$CODE/current"
    trap - EXIT
    systemctl enable --quiet smartvest.socket smartvest.service "${TIMERS[@]}"
    systemctl start smartvest.socket
    # Der Socket bleibt offen: Anfragen warten die Sekunden, bis der neue Stand antwortet.
    if ! systemctl restart smartvest.service || ! answers; then
        journalctl --unit smartvest --lines 20 --no-pager >&2 || true
        if [[ -z $PREVIOUS ]]; then
            rm "$CODE/current"
            fail 'Das Portal startet nicht; die Gründe stehen darüber.'
        fi
        ln -sfn "$PREVIOUS" "$CODE/current"
        systemctl restart smartvest.service
        fail "Der neue Stand startet nicht, es läuft wieder der vorige ($PREVIOUS). Die Gründe stehen darüber."
    fi
    systemctl start "${TIMERS[@]}"
    systemctl enable --quiet nginx
    systemctl reload-or-restart nginx
}

# Das Portal selbst sagt, ob es bereit ist.
answers() {
    local tries
    for tries in {1..60}; do
        [[ $(status_of /readyz/) == 200 ]] && return 0
        ((tries < 60)) && sleep 1
    done
    return 1
}

status_of() {
    python3 - "$1" <<'CODE' 2>/dev/null || true
import socket, sys
with socket.socket(socket.AF_UNIX) as connection:
    connection.settimeout(30)
    connection.connect("/run/smartvest/portal.sock")
    connection.sendall(f"GET {sys.argv[1]} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
    print(connection.recv(64).split()[1].decode())
CODE
}

remove_old_releases() {
    local current old
    current=$(readlink "$CODE/current")
    while read -r old; do
        [[ $old == "$current" || $old == "$PREVIOUS" ]] || rm -rf "$old"
    done < <(find "$CODE/releases" -mindepth 1 -maxdepth 1 -type d | sort | head -n "-$KEPT_RELEASES")
}
