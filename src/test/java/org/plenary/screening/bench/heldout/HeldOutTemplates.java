package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Template;

/** The held-out set. */
public final class HeldOutTemplates {
  public static final List<Template> ALL =
      List.of(
          new HolterReport(),
          new MammogramView(),
          new DischargeLetter(),
          new TumourBoard(),
          new VentilatorScreen(),
          new StickyNote(),
          new GlassSlides(),
          new InitialsCase(),
          new GroupChat(),
          new BloodBag(),
          new ScanInSlide(),
          new WardTable(),
          new DialysisScreen(),
          new PillBottle(),
          new DatedCourse(),
          new SpreadsheetExport(),
          new VaccinationCard(),
          new PhoneMail(),
          new AnaesthesiaRecord(),
          new SkinRecord(),
          new TheatreSchedule(),
          new ReferralFax(),
          new NamedFamilyTree(),
          new HistologyReport(),
          new PatientBadge(),
          new OpeningSlide(),
          new TopicPoints(),
          new EndpointTable(),
          new SurvivalCurves(),
          new StudyMethods(),
          new SubgroupPlot(),
          new GuidelineTable(),
          new DosingTable(),
          new ConsortDiagram(),
          new TakeHomeSlide(),
          new LiteratureSlide(),
          new DisclosurePage(),
          new ContactSlide(),
          new PollQuestion(),
          new ProgrammeSlide(),
          new AnatomySketch(),
          new CategoryChart(),
          new DecisionTree(),
          new CodeListing(),
          new CostPlane(),
          new SkinLesion(),
          new MicroscopeField());

  private HeldOutTemplates() {}
}
