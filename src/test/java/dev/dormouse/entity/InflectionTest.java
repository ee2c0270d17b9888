package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "tracks,track",
        "areas,area",
        "ons,on",
        "ads,ad",
        "ideas,idea",
        "quotas,quota",
        "categories,category",
        "boxes,box",
        "addresses,address",
        "statuses,status",
        "people,person",
        "children,child",
        "courses,course",
        "invoices,invoice",
        "movies,movie",
        "drives,drive",
        "companies,company",
        "houses,house",
        "heroes,hero",
        "batches,batch",
        "dishes,dish",
        "classes,class",
        "buses,bus",
        "keys,key",
        "boys,boy",
        "analyses,analysis",
        "criteria,criterion",
        "indexes,index",
        "matrices,matrix",
        "lenses,lens",
        "knives,knife",
        "employees,employee",
        "sizes,size",
        "databases,database",
        "caches,cache",
        "quizzes,quiz",
        "photos,photo",
        "potatoes,potato",
        "women,woman",
        "wishes,wish",
        "taxes,tax",
        "types,type",
        "roles,role",
        "playlists,playlist",
        "shoes,shoe",
        "responses,response",
        "licenses,license",
        "aliases,alias",
        "gases,gas",
        "menus,menu",
        "dies,die",
        "pies,pie",
        "zombies,zombie",
        "lies,lie",
        "canvases,canvas",
        "biases,bias",
        "atlases,atlas",
        "viruses,virus",
        "processes,process",
        "axes,axis",
        "messages,message",
        "services,service",
        "devices,device",
        "prices,price",
        "images,image",
        "stores,store",
        "values,value",
        "rules,rule",
        "modules,module"
    })
    void pluralsHaveASingularAndBack(String plural, String singular) {
        assertThat(Inflection.singular(plural)).isEqualTo(singular);
        assertThat(Inflection.plural(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "status",
                "analysis",
                "address",
                "bus",
                "series",
                "species",
                "data",
                "media",
                "lens",
                "class",
                "process",
                "canvas",
                "basis",
                "access",
                "business",
                "campus",
                "virus",
                "gas",
                "atlas",
                "alias",
                "bonus",
                "metadata",
                "quota",
                "beta",
                "person",
                "child",
                "index",
                "größe",
                "ids2",
                "dos",
                "as",
                "is",
                "has",
                "os"
            })
    void whatIsNoPluralStays(String word) {
        assertThat(Inflection.singular(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "status,statuses",
        "news,news",
        "person,people",
        "child,children",
        "box,boxes",
        "day,days",
        "city,cities",
        "series,series",
        "data,data",
        "größe,größe",
        "x2,x2",
        "tracks,tracks",
        "people,people"
    })
    void pluralsAreMade(String word, String plural) {
        assertThat(Inflection.plural(word)).isEqualTo(plural);
    }
}
