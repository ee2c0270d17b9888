package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a {@code persistence.xml} says about one unit.
 *
 * @param root the folder or jar whose {@code META-INF} has the file
 * @param jarFiles as written: relative to the root
 * @param excludeUnlisted only the listed classes belong to it
 */
record PersistenceUnit(
        String name,
        Path root,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean excludeUnlisted,
        Map<String, String> properties) {

    static final String FILE = "META-INF/persistence.xml";

    /** All units of a class path, in its order. */
    static List<PersistenceUnit> readAll(List<Path> classPath) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Path root : classPath) {
            new ClassFiles(root).read(FILE).ifPresent(bytes -> units.addAll(read(root, bytes)));
        }
        return units;
    }

    /** The one that is meant; nothing if there is none and none was named. */
    static Optional<PersistenceUnit> choose(List<PersistenceUnit> units, Optional<String> wanted) {
        List<String> names = units.stream().map(PersistenceUnit::name).toList();
        if (wanted.isPresent()) {
            String name = wanted.get();
            return Optional.of(units.stream()
                    .filter(u -> u.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ShellException(
                            Failure.usage("there is no persistence unit \"" + name + "\" on the class path")
                                    .withHint(
                                            names.isEmpty()
                                                    ? "no entry of --classpath has a " + FILE
                                                    : Suggestions.nearest(name, names)
                                                            .map(near -> "did you mean \"" + near + "\"?")
                                                            .orElse("units: " + String.join(", ", names))))));
        }
        if (units.size() > 1) {
            throw new ShellException(Failure.usage("there are several persistence units: " + String.join(", ", names))
                    .withHint("--unit " + names.get(0)));
        }
        return units.stream().findFirst();
    }

    private static List<PersistenceUnit> read(Path root, byte[] bytes) {
        List<PersistenceUnit> units = new ArrayList<>();
        NodeList found = parse(root, bytes).getElementsByTagNameNS("*", "persistence-unit");
        for (int i = 0; i < found.getLength(); i++) {
            units.add(unit(root, (Element) found.item(i)));
        }
        return units;
    }

    private static Document parse(Path root, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw new ShellException(Failure.usage("cannot read " + FILE + " in " + root + ": " + e.getMessage()), e);
        }
    }

    private static PersistenceUnit unit(Path root, Element unit) {
        List<String> exclude = texts(unit, "exclude-unlisted-classes");
        Map<String, String> properties = new LinkedHashMap<>();
        NodeList found = unit.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < found.getLength(); i++) {
            Element property = (Element) found.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        // An empty element means true.
        boolean only = !exclude.isEmpty() && !exclude.get(0).equals("false");
        return new PersistenceUnit(
                unit.getAttribute("name"),
                root,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                only,
                properties);
    }

    private static List<String> texts(Element unit, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList found = unit.getElementsByTagNameNS("*", tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
