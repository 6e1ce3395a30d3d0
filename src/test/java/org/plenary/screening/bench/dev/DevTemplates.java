package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Template;

/** The development set. */
public final class DevTemplates {
  public static final List<Template> ALL =
      List.of(
          new TitleSlide(),
          new BulletSlide(),
          new ResultsTable(),
          new BarChart(),
          new KaplanMeier(),
          new ForestPlot(),
          new FlowDiagram(),
          new ReferenceSlide(),
          new AuthorSlide(),
          new TwoSlides(),
          new AgendaSlide(),
          new QuizSlide(),
          new VignetteSlide(),
          new AlgorithmSlide(),
          new TwoColumnSlide(),
          new TimelineSlide(),
          new RocCurve(),
          new PieChart(),
          new SectionSlide(),
          new DoseTable(),
          new PosterPage(),
          new WrittenPage(),
          new CaseSlide(),
          new PatientBullet(),
          new SlideWithScan(),
          new UltrasoundScreen(),
          new ScanWithDate(),
          new XrayFilm(),
          new EcgPrintout(),
          new BedsideMonitor(),
          new LabLabel(),
          new Wristband(),
          new ReferralLetter(),
          new ProgressNote(),
          new PhoneChat(),
          new TrackingBoard(),
          new OperatingList(),
          new AppointmentCard(),
          new DrugChart(),
          new HandwrittenNote(),
          new LabelsAbove(),
          new TwoSlidesOneCase(),
          new ResultsScreen(),
          new MailScreen(),
          new Whiteboard(),
          new CaseCourse(),
          new InsuranceCard(),
          new Pedigree(),
          new FileNameSlide(),
          new CodeOnly(),
          new ConsentForm(),
          new WrittenPaper(),
          new UltrasoundClean(),
          new XrayClean(),
          new MonitorClean(),
          new EcgClean(),
          new SlideWithCleanScan());

  private DevTemplates() {}
}
