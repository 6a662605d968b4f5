package dev.chrysalis.corpus.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that were not given yet, some of them such that only quotes make names of them. */
final class Names {

    private static final List<String> WORDS = List.of(
            "account", "address", "agent", "amount", "answer", "author", "badge", "basket", "bill", "branch", "budget", "campaign",
            "card", "carrier", "city", "claim", "code", "contact", "country", "course", "credit", "customer", "delivery", "device",
            "discount", "district", "driver", "email", "entry", "event", "field", "folder", "garage", "grade", "guest", "height",
            "holiday", "hotel", "house", "invoice", "item", "label", "language", "ledger", "letter", "level", "license", "login",
            "member", "message", "meter", "money", "motor", "note", "notice", "offer", "office", "option_set", "origin", "owner",
            "packet", "page", "parcel", "partner", "payment", "phone", "place", "plan", "player", "price", "product", "project",
            "quantity", "question", "rating", "reason", "record_no", "region", "rental", "report", "reward", "room", "route", "salary",
            "school", "season", "sensor", "session_no", "shelf", "shift", "signal", "size", "source", "stage", "state", "station",
            "status", "stock", "store", "street", "supplier", "survey", "task", "tax", "team", "ticket", "title", "tour", "track",
            "trainer", "trip", "vehicle", "vendor", "visit", "voucher", "wallet", "warehouse", "weight", "zone");

    private static final List<String> ODD = List.of(
            "Order", "select", "user", "naïve é", "📦 box", "with\"quote", "it's", "a.b", "100%", "back\\slash", "table", "UPPER",
            "camelCase", "end", "$1", "tab le", "größe", "check", "中文", "x;y", "--dash", "/*star*/", "{brace}", "group", "[0]",
            "default");

    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    Names(Chance chance) {
        this.chance = chance;
    }

    String next() {
        String name = chance.in(12) ? chance.one(ODD).orElseThrow() : chance.one(WORDS).orElseThrow();
        if (chance.in(2)) {
            name = (name + "_").repeat(63).substring(0, 31) + "_";
        }
        String free = name;
        for (int count = 2; !given.add(free); count++) {
            free = name + "_" + count;
        }
        return free;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return (text.indexOf('\\') < 0 ? "'" : "E'") + text.replace("'", "''").replace("\\", "\\\\") + "'";
    }
}
