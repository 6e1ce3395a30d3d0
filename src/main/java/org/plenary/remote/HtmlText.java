package org.plenary.remote;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plenary.model.RichText;
import org.plenary.model.TextRange.Kind;

/**
 * Reads HTML into a text with its links, hashtags and mentions. Nothing of the markup is kept, so
 * nothing of it can ever be run.
 */
final class HtmlText {
  private static final int LONGEST = 256 * 1024;
  private static final int DEEPEST = 200;
  private static final Set<String> SILENT =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head");

  private final RichTextBuilder text = new RichTextBuilder();

  private HtmlText() {}

  static RichText of(String html) {
    HtmlText reader = new HtmlText();
    reader.children(Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html), 0);
    return reader.text.build();
  }

  private void children(Node parent, int depth) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode letters) {
        letters(letters);
      } else if (child instanceof Element element
          && depth < DEEPEST
          && !SILENT.contains(element.normalName())) {
        element(element, depth + 1);
      }
    }
  }

  private void letters(TextNode node) {
    String collapsed = node.getWholeText().replaceAll("\\s+", " ");
    text.append(text.endsWithSpace() ? collapsed.stripLeading() : collapsed);
  }

  private void element(Element element, int depth) {
    if (element.normalName().equals("br")) {
      text.append("\n");
    } else if (element.normalName().equals("a")) {
      link(element);
    } else if (element.isBlock()) {
      text.line();
      if (element.normalName().equals("li")) {
        text.append("• ");
      }
      children(element, depth);
      text.line();
    } else {
      children(element, depth);
    }
  }

  private void link(Element anchor) {
    String letters = anchor.wholeText().replaceAll("\\s+", " ");
    String classes = " " + anchor.className().toLowerCase(Locale.ROOT) + " ";
    Kind kind =
        letters.startsWith("#") || classes.contains(" hashtag ")
            ? Kind.TAG
            : letters.startsWith("@") && classes.contains(" mention ") ? Kind.MENTION : Kind.LINK;
    text.append(letters, kind, anchor.attr("href").strip());
  }
}
