# Varnish (ab 6.0) vor dem Portal. Es läuft mit PROXY_CACHE=http://127.0.0.1:6081, der Adresse dieses Varnish, und
# PROXIES_IN_FRONT zählt es mit. TLS macht ein Server davor.
vcl 4.1;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
}

# Wer den Speicher leeren darf: das Portal.
acl portal {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ portal) {
            return (synth(405, "Not allowed"));
        }
        # Eine Änderung kann auf jeder Seite zu sehen sein, deshalb gilt PURGE für alle.
        ban("obj.status != 0");
        return (synth(200, "Emptied"));
    }
}

sub vcl_backend_response {
    # Nur was das Portal ausdrücklich freigibt, und keine Sekunde länger.
    if (beresp.http.Cache-Control !~ "s-maxage|immutable") {
        set beresp.uncacheable = true;
    }
    set beresp.grace = 0s;
}
