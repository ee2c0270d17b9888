package dev.dormouse.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the live model as Java source. Pure: the same model gives the same text, to the byte. */
public final class SourceGenerator {

    private final Models models;
    private final SourceOptions options;
    private final TypeNames types;
    private final Map<String, EnumType> enums;
    private final Set<String> hidingPackages = new HashSet<>();
    private final EntitySource entities;
    private final QueryTypeSource queryTypes;

    public SourceGenerator(Models models, SourceOptions options) {
        this.models = models;
        this.options = options;
        this.enums = EnumTypes.of(models, options.packageName());
        this.types = new TypeNames(options.packageName(), enums);
        this.entities = new EntitySource(models, types, new Naming(options.dialect(), options.defaultSchema()));
        this.queryTypes = new QueryTypeSource(models, types);
        for (EntityModel model : models.entities()) {
            if (Layout.hidesJavaLang(model.simpleName())) {
                hidingPackages.add(types.entity(model.name()).packageName());
            }
        }
        enums.values().stream()
                .filter(type -> Layout.hidesJavaLang(type.name().simpleName()))
                .forEach(type -> hidingPackages.add(type.name().packageName()));
    }

    /** All files, sorted by path. */
    public List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        models.entities().forEach(model -> files.addAll(ownFiles(model)));
        enums.values().forEach(type -> files.add(file(type.name(), EnumSource.write(type))));
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }

    /** The files of one entity: its class, its key, its enums, its Querydsl type. */
    public List<SourceFile> files(EntityModel model) {
        List<SourceFile> files = new ArrayList<>(ownFiles(model));
        model.listBasics().stream()
                .map(basic -> types.enumOf(model, basic))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(type -> files.add(file(type.name(), EnumSource.write(type))));
        return files;
    }

    private List<SourceFile> ownFiles(EntityModel model) {
        List<SourceFile> files = new ArrayList<>();
        files.add(file(types.entity(model.name()), entities.write(model)));
        if (model.hasCompositeId()) {
            files.add(file(types.key(model), KeySource.write(model, types)));
        }
        if (options.querydsl()) {
            files.add(file(types.queryType(model.name()), queryTypes.write(model)));
        }
        return files;
    }

    private SourceFile file(ClassName name, TypeSpec type) {
        return Layout.file(name.packageName(), type, !hidingPackages.contains(name.packageName()));
    }
}
