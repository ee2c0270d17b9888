package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** HQL's {@code key(…)}, {@code value(…)} and {@code index(…)} of an application's maps and ordered lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyedCollectionTest {

    private static final Path SOURCE =
            Path.of("src", "test", "resources", "depot").toAbsolutePath();

    private ModelCompletion completion;

    @BeforeAll
    void open() {
        String[] schema = CaretTest.read("depot/schema.sql").split(";\\R");
        completion = new ModelCompletion(ShopModel.model(ShopModel.compiled(SOURCE)), TestDatabase.H2.openWith(schema));
    }

    @AfterAll
    void close() {
        completion.close();
    }

    private List<String> texts(String line) {
        return completion.texts(line);
    }

    @Test
    void whatAKeyConsistsOf() {
        assertThat(texts("from Shelf s join s.byMaker m where key(m).^")).containsExactly("id", "name", "country");
        assertThat(texts("from Shelf s where key(s.byMaker).na^")).containsExactly("name");
        assertThat(texts("from Shelf s join s.bySize z where key(z).^")).containsExactly("width", "height");
        assertThat(texts("hql select key(m).^ from Shelf s join s.byMaker m")).startsWith("id", "name", "country");
        assertThat(texts("from Shelf s join s.counts c where key(c).^")).isEmpty();
        assertThat(texts("from Shelf s join key(s.byMaker) m where m.^")).contains("name", "country");
        assertThat(texts("from Shelf s, in(s.byMaker) m where key(m).^")).containsExactly("id", "name", "country");
    }

    @Test
    void whatAValueConsistsOf() {
        assertThat(texts("from Shelf s join s.items i where value(i).^")).contains("serial", "maker");
        assertThat(texts("from Shelf s where value(s.items).maker.^")).containsExactly("id", "name", "country");
        assertThat(texts("from Shelf s where s.items['S1'].ma^")).containsExactly("maker");
    }

    @Test
    void whatIsComparedWithAKeyIsOfItsKind() {
        assertThat(texts("from Shelf s join s.items i where key(i) ^")).startsWith("like");
        assertThat(texts("from Shelf s join s.notes n where index(n) ^")).startsWith("between");
        assertThat(texts("from Shelf s where index(s.notes) ^")).startsWith("between");
    }

    @Test
    void onlyMapsHaveKeys() {
        assertThat(texts("from Shelf s where key(^")).containsExactly("s.counts", "s.bySize", "s.byMaker", "s.items");
        assertThat(texts("from Shelf s where key(s.^")).containsExactly("counts", "bySize", "byMaker", "items");
        assertThat(texts("from Shelf s join s.items i join s.notes n where key(^"))
                .startsWith("i", "s.counts");
        assertThat(texts("from Item i where key(^")).containsExactly("i.shelf");
        assertThat(texts("from Maker m where key(^")).isEmpty();
        assertThat(texts("from Maker m where key(m.^")).isEmpty();
        assertThat(texts("from Maker m where key(na^")).isEmpty();
        assertThat(texts("hql select entry(^ from Shelf s join s.tags t join s.items i"))
                .startsWith("i");
    }

    @Test
    void listsWithAnOrderHavePositionsToo() {
        assertThat(texts("from Shelf s where index(^"))
                .containsExactly("s.counts", "s.bySize", "s.byMaker", "s.items", "s.notes");
        assertThat(texts("from Shelf s join s.notes n join s.tags t where index(^"))
                .startsWith("n", "s.counts");
        assertThat(texts("from Maker m where index(^")).isEmpty();
    }

    @Test
    void allOtherCollectionsAreOfferedAsBefore() {
        assertThat(texts("from Shelf s where size(^")).contains("s.tags", "s.notes", "s.items");
        assertThat(texts("from Shelf s join s.^"))
                .containsExactly("counts", "bySize", "byMaker", "items", "notes", "tags");
    }
}
