package app.beep.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "\"a\"",
                "^",
                "é",
                "日",
                "%",
                "%1",
                "%zz",
                "a%",
                "<a>",
                "{}",
                "\\",
                "`",
                " ",
                "#",
                "\u0000",
                "\u007f",
                "%00",
                "%ff",
                "%c3",
                "%c3a",
                "%c0%af",
                "%ed%a0%80",
                "%e9",
                "%٣٣",
                "%+1"
            })
    void what_must_be_encoded_or_is_no_text_is_neither_path_nor_query(String text) {
        assertThat(UriSyntax.isQuery("q=" + text)).isFalse();
        assertThat(UriSyntax.isPath("/a/" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=a&b=c",
                "q=%C3%A9%F0%9F%91%8D",
                "q=a+b",
                "q=it's",
                "has=a,b;c",
                "q=%25",
                "a[]=1",
                "u=http://x/?y",
                "q=%0A"
            })
    void a_query_of_the_standard_is_one(String query) {
        assertThat(UriSyntax.isQuery(query)).isTrue();
    }

    @Test
    void length_is_no_matter() {
        assertThat(UriSyntax.isPath("/" + "a".repeat(1_000_000))).isTrue();
        assertThat(UriSyntax.isQuery("%C3%A9".repeat(200_000))).isTrue();
        assertThat(HeaderSyntax.isAccept("a/b, ".repeat(100_000))).isTrue();
        assertThat(HeaderSyntax.isAccept("a/b" + ";a=b".repeat(100_000))).isFalse();
        assertThat(HeaderSyntax.isMediaType("a".repeat(1_000_000) + "/b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "text/html,application/xml;q=0.9,*/*;q=0.8",
                "image/*",
                "a/b;q=1.000",
                "a/b;c=\"d\", e/f;g=\"h\"",
                "application/json ; charset=utf-8 , text/plain",
                ",a/b",
                "a/b;q=0",
                "application/problem+json;"
            })
    void a_list_of_media_ranges_is_an_accept(String accept) {
        assertThat(HeaderSyntax.isAccept(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;",
                "text",
                "*",
                "*/",
                "/json",
                "é/é",
                "a/b;q=abc",
                "text/plain;charset=\"a,b\"",
                "a/b;c=\"\\\",\"",
                "a/b;q=2",
                "a/b;q=1.5",
                "a/b;q=0.1234",
                "a/b;q=-1",
                "a/b c/d",
                "a/b;c=\"d",
                "a/b;q=",
                "a//b",
                "a/b/c",
                "a/b; q=x, c/d"
            })
    void anything_else_is_none(String accept) {
        assertThat(HeaderSyntax.isAccept(accept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "fr", "fr-FR, en;q=0.8,de ; q=0.5", "zh-Hant-TW", "i-klingon", "en-US,en;q=0.9,*;q=0"})
    void a_list_of_languages_is_an_accept_language(String languages) {
        assertThat(HeaderSyntax.isAcceptLanguage(languages)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;q=x", "é", "fr;q=2", "fr;q=x", "en_US@posix", "fr en", "-", "fr-", "123456789"})
    void anything_else_is_no_accept_language(String languages) {
        assertThat(HeaderSyntax.isAcceptLanguage(languages)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;", "json", "application/", "a/b;charset=\"", "a/b, c/d", "é/b", "a/b;charset"})
    void what_is_no_media_type_is_no_content_type(String type) {
        assertThat(HeaderSyntax.isMediaType(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", " application/json; charset=\"UTF-8\"", "multipart/form-data; boundary=a-b"})
    void a_media_type_with_parameters_is_a_content_type(String type) {
        assertThat(HeaderSyntax.isMediaType(type)).isTrue();
    }
}
