# Varnish (ab 6.0) vor mehreren Servern mit dem Portal: verteilt Anfragen, fragt bei einem Ausfall den nächsten und hebt Antworten auf.
# Jeder Server läuft mit PROXY_CACHE=http://ADRESSE:6081, der Adresse dieses Varnish, und PROXIES_IN_FRONT zählt es mit. TLS macht
# ein Server davor. Erklärt in docs/betrieb-mehrere-server.md.
vcl 4.1;

import directors;

probe ready {
    .url = "/readyz/";
    .interval = 2s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

# Die Server.
backend node1 {
    .host = "127.0.0.1";
    .port = "8001";
    .connect_timeout = 2s;
    .probe = ready;
}
backend node2 {
    .host = "127.0.0.1";
    .port = "8002";
    .connect_timeout = 2s;
    .probe = ready;
}

# Wer den Speicher leeren darf: jeder der Server.
acl portal {
    "127.0.0.1";
    "::1";
}

sub vcl_init {
    new nodes = directors.round_robin();
    nodes.add_backend(node1);
    nodes.add_backend(node2);
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

sub vcl_backend_fetch {
    set bereq.backend = nodes.backend();
}

sub vcl_backend_response {
    # Seiten gehen erst hinaus, wenn sie ganz da sind: Stirbt der Server mitten darin, antwortet ein anderer.
    if (beresp.http.Content-Type ~ "^text/html") {
        set beresp.do_stream = false;
    }
    # Nur was das Portal ausdrücklich freigibt, und keine Sekunde länger.
    if (beresp.http.Cache-Control !~ "s-maxage|immutable") {
        set beresp.uncacheable = true;
    }
    set beresp.grace = 0s;
}

sub vcl_backend_error {
    # Was nichts ändert, darf ein anderer Server noch einmal versuchen; ein Formular nie.
    if (bereq.method ~ "^(GET|HEAD)$" && bereq.retries < 3) {
        return (retry);
    }
}
