package dev.dormouse.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English singulars and plurals of lower-case words (rule 4): a dictionary first, then rules that are safe; what is not
 * known stays as it is.
 */
final class Inflection {

    /** The same in both numbers, or singulars that look like plurals. */
    private static final Set<String> UNCHANGED = Set.of(
            "news",
            "series",
            "species",
            "data",
            "media",
            "metadata",
            "information",
            "equipment",
            "feedback",
            "software",
            "hardware",
            "sheep",
            "fish",
            "deer",
            "aircraft",
            "money",
            "rice",
            "staff",
            "chassis",
            "corps",
            "headquarters",
            "means",
            "offspring",
            "physics",
            "mathematics",
            "economics",
            "politics",
            "statistics",
            "analytics",
            "logistics",
            "graphics",
            "settings",
            "preferences",
            "history",
            "audit",
            "stock",
            "inventory",
            "traffic",
            "music",
            "weather");

    private static final Map<String, String> SINGULARS = singulars();

    private static final Map<String, String> PLURALS = plurals();

    private Inflection() {}

    private static Map<String, String> singulars() {
        String[] pairs = {
            "people",
            "person",
            "children",
            "child",
            "men",
            "man",
            "women",
            "woman",
            "feet",
            "foot",
            "teeth",
            "tooth",
            "geese",
            "goose",
            "mice",
            "mouse",
            "oxen",
            "ox",
            "criteria",
            "criterion",
            "phenomena",
            "phenomenon",
            "analyses",
            "analysis",
            "bases",
            "base",
            "crises",
            "crisis",
            "diagnoses",
            "diagnosis",
            "theses",
            "thesis",
            "hypotheses",
            "hypothesis",
            "parentheses",
            "parenthesis",
            "synopses",
            "synopsis",
            "axes",
            "axis",
            "indices",
            "index",
            "indexes",
            "index",
            "matrices",
            "matrix",
            "vertices",
            "vertex",
            "appendices",
            "appendix",
            "statuses",
            "status",
            "buses",
            "bus",
            "viruses",
            "virus",
            "bonuses",
            "bonus",
            "campuses",
            "campus",
            "censuses",
            "census",
            "menus",
            "menu",
            "aliases",
            "alias",
            "addresses",
            "address",
            "lenses",
            "lens",
            "drives",
            "drive",
            "moves",
            "move",
            "movies",
            "movie",
            "series",
            "series",
            "cookies",
            "cookie",
            "ties",
            "tie",
            "leaves",
            "leaf",
            "knives",
            "knife",
            "lives",
            "life",
            "wives",
            "wife",
            "halves",
            "half",
            "shelves",
            "shelf",
            "wolves",
            "wolf",
            "thieves",
            "thief",
            "loaves",
            "loaf",
            "calves",
            "calf",
            "selves",
            "self",
            "potatoes",
            "potato",
            "tomatoes",
            "tomato",
            "heroes",
            "hero",
            "echoes",
            "echo",
            "vetoes",
            "veto",
            "alumni",
            "alumnus",
            "cacti",
            "cactus",
            "foci",
            "focus",
            "fungi",
            "fungus",
            "nuclei",
            "nucleus",
            "radii",
            "radius",
            "stimuli",
            "stimulus",
            "syllabi",
            "syllabus",
            "quizzes",
            "quiz",
            "gases",
            "gas",
            "schemata",
            "schema",
            "caches",
            "cache",
            "axles",
            "axle",
            "niches",
            "niche",
            "apaches",
            "apache",
            "releases",
            "release",
            "databases",
            "database",
            "purchases",
            "purchase",
            "leases",
            "lease",
            "phases",
            "phase",
            "phrases",
            "phrase",
            "cases",
            "case",
            "houses",
            "house",
            "warehouses",
            "warehouse",
            "courses",
            "course",
            "nurses",
            "nurse",
            "horses",
            "horse",
            "responses",
            "response",
            "expenses",
            "expense",
            "licenses",
            "license",
            "invoices",
            "invoice",
            "spouses",
            "spouse",
            "causes",
            "cause",
            "clauses",
            "clause",
            "uses",
            "use",
            "courses",
            "course",
            "verses",
            "verse",
            "reverses",
            "reverse",
            "senses",
            "sense",
            "doses",
            "dose",
            "poses",
            "pose",
            "purposes",
            "purpose",
            "noses",
            "nose",
            "roses",
            "rose",
            "excuses",
            "excuse",
            "diseases",
            "disease",
            "increases",
            "increase",
            "vases",
            "vase",
            "sizes",
            "size",
            "prizes",
            "prize",
            "mazes",
            "maze",
            "shoes",
            "shoe",
            "toes",
            "toe",
            "canoes",
            "canoe",
            "zombies",
            "zombie",
            "calories",
            "calorie",
            "selfies",
            "selfie",
            "genies",
            "genie",
            "rookies",
            "rookie",
            "canvases",
            "canvas",
            "biases",
            "bias",
            "atlases",
            "atlas",
            "axis",
            "axis",
            "analysis",
            "analysis",
            "basis",
            "basis",
            "status",
            "status",
            "lens",
            "lens",
            "ads",
            "ad",
            "cds",
            "cd",
            "ins",
            "in",
            "ips",
            "ip",
            "ons",
            "on",
            "tvs",
            "tv",
            "ups",
            "up",
            "agendas",
            "agenda",
            "antennas",
            "antenna",
            "areas",
            "area",
            "arenas",
            "arena",
            "bananas",
            "banana",
            "cameras",
            "camera",
            "diplomas",
            "diploma",
            "dilemmas",
            "dilemma",
            "dramas",
            "drama",
            "eras",
            "era",
            "extras",
            "extra",
            "formulas",
            "formula",
            "galas",
            "gala",
            "ideas",
            "idea",
            "panoramas",
            "panorama",
            "personas",
            "persona",
            "pizzas",
            "pizza",
            "quotas",
            "quota",
            "replicas",
            "replica",
            "sagas",
            "saga",
            "schemas",
            "schema",
            "sofas",
            "sofa",
            "umbrellas",
            "umbrella",
            "villas",
            "villa",
            "visas",
            "visa"
        };
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(map);
    }

    private static Map<String, String> plurals() {
        Map<String, String> map = new HashMap<>();
        SINGULARS.forEach((plural, singular) -> {
            if (!plural.equals(singular)) {
                map.merge(singular, plural, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        });
        map.put("index", "indexes");
        map.put("schema", "schemas");
        map.put("base", "bases");
        return Map.copyOf(map);
    }

    static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (UNCHANGED.contains(lower)) {
            return word;
        }
        if (SINGULARS.containsKey(lower)) {
            return SINGULARS.get(lower);
        }
        if (lower.length() < 4 && !lower.equals("ids") || !lower.endsWith("s")) {
            return word;
        }
        if (lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is") || lower.endsWith("as")) {
            return word;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (endsWithAny(lower, "sses", "shes", "ches", "xes", "zzes")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.substring(0, lower.length() - 1);
    }

    static String plural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (PLURALS.containsKey(lower)) {
            return PLURALS.get(lower);
        }
        if (UNCHANGED.contains(lower)) {
            return word;
        }
        if (SINGULARS.containsKey(lower) && !SINGULARS.get(lower).equals(lower)) {
            return word;
        }
        if (endsWithAny(lower, "s", "x", "z", "ch", "sh")) {
            return singular(lower).equals(lower) ? lower + "es" : lower;
        }
        if (lower.endsWith("y") && lower.length() > 1 && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0) {
            return lower.substring(0, lower.length() - 1) + "ies";
        }
        boolean foreign = lower.chars().anyMatch(c -> c > 127);
        if (lower.isEmpty() || foreign || Character.isDigit(lower.charAt(lower.length() - 1))) {
            return word;
        }
        return lower + "s";
    }

    private static boolean endsWithAny(String word, String... ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
