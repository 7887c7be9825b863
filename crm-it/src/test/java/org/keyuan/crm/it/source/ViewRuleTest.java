package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page keeps the rules that make it safe and translatable. */
class ViewRuleTest {
  @Test
  void pages_keepEveryRule() {
    var pages = Sources.main(".xhtml");
    assertThat(pages).hasSizeGreaterThan(10);
    for (var rule : ViewRule.ALL) {
      assertThat(pages)
          .as(rule.name())
          .noneSatisfy((path, text) -> assertThat(rule.isBrokenBy(path, text)).as(path).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h:form id='x'>",
        "<script>alert(1)</script>",
        "<script src='a.js'>alert(1)</script>",
        "<h:outputScript target='body'>alert(1)</h:outputScript>",
        "<style>p { color: red }</style>",
        "<p style='color: red'>",
        "<p onclick='go()'>",
        "<h:commandLink oncomplete=\"go()\"/>",
        "<a href='javascript:go()'>",
        "<h:outputText value='#{name}' escape=\"false\"/>",
        "<p>\u5ba2\u6237</p>",
        "<h:head>\n</h:head>\n<body class='alone'>",
      })
  void violations_areSeen(String planted) {
    assertThat(ViewRule.ALL).anyMatch(rule -> rule.isBrokenBy("planted.xhtml", planted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='keyuan.js' defer='defer'></script>",
        "<k:form id='x'><a class='on' data-key='n'>#{words.of('app.on')}</a>",
        "<k:pick kind='on'/>",
        "<h:head></h:head><h:body>",
        "<head></head><body>",
      })
  void honestMarkup_isLeftAlone(String markup) {
    assertThat(ViewRule.ALL).noneMatch(rule -> rule.isBrokenBy("page.xhtml", markup));
  }

  @Test
  void formTag_mayHaveTheOneForm() {
    assertThat(ViewRule.ALL)
        .noneMatch(rule -> rule.isBrokenBy("WEB-INF/tags/form.xhtml", "<h:form id='x'>"));
  }
}
