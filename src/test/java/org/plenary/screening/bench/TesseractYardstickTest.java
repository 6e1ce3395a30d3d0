package org.plenary.screening.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.model.Box;
import org.plenary.screening.rules.RecognisedLine;

class TesseractYardstickTest {
  @Test
  void wordsOfALineAreJoined() {
    // given
    String table =
        """
        level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
        4\t1\t1\t1\t1\t0\t10\t20\t300\t30\t-1\t
        5\t1\t1\t1\t1\t1\t10\t20\t100\t30\t90\tSeptic
        5\t1\t1\t1\t1\t2\t120\t22\t190\t26\t70\tshock
        5\t1\t1\t1\t2\t1\t10\t80\t50\t20\t95\tn=12
        """;
    // when
    List<RecognisedLine> lines = TesseractYardstick.lines(table);
    // then
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().text()).isEqualTo("Septic shock");
    assertThat(lines.getFirst().confidence()).isEqualTo(.8);
    assertThat(lines.getFirst().box()).isEqualTo(new Box(10, 20, 300, 30));
    assertThat(lines.getLast().text()).isEqualTo("n=12");
  }
}
