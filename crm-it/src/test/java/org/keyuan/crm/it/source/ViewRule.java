package org.keyuan.crm.it.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What no page may contain.
 *
 * @param name what is forbidden and why
 * @param forbidden finds it
 * @param exempt the path's end of the one file that may have it, or null
 */
record ViewRule(String name, Pattern forbidden, String exempt) {
  /** All rules for pages. */
  static final List<ViewRule> ALL =
      List.of(
          new ViewRule(
              "forms are <k:form>: it carries the script nonce",
              Pattern.compile("<h:form\\b"),
              "WEB-INF/tags/form.xhtml"),
          new ViewRule(
              "no script in the page: the security policy forbids it",
              Pattern.compile(
                  "<script(?![^>]*\\bsrc=)|<script[^>]*>\\s*[^<\\s]|<h:outputScript(?![^>]*\\bname=)"),
              null),
          new ViewRule(
              "no style in the page: the security policy forbids it",
              Pattern.compile("<style\\b|\\sstyle\\s*="),
              null),
          new ViewRule(
              "no script in attributes: the security policy forbids it",
              Pattern.compile("\\s(?:pt:)?on[a-z]+\\s*=|javascript:"),
              null),
          new ViewRule(
              "nothing is written unescaped", Pattern.compile("escape\\s*=\\s*[\"']false"), null),
          new ViewRule(
              "a page without h:body leaves its tag out: Faces warns at the end of a plain one",
              Pattern.compile("<h:head\\b[\\s\\S]*<body\\b"),
              "WEB-INF/templates/page.xhtml"),
          new ViewRule(
              "words are in the bundles, not in the page", Pattern.compile("\\p{IsHan}"), null));

  boolean isBrokenBy(String path, String text) {
    return (exempt == null || !path.endsWith(exempt)) && forbidden.matcher(text).find();
  }
}
