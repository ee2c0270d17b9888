package dev.dormouse.generate;

import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** What an application has Jackson for. */
final class JsonTexts implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return type.getJavaTypeClass().cast(new JsonSlurper().parseText(text.toString()));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return JsonOutput.toJson(value);
    }
}
