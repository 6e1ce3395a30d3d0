package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.media.Imaging;
import org.plenary.media.Prepared;

@Timeout(60)
class DemoPicturesTest {
  @Test
  void theBedsidePictureCarriesWhatAPhoneWrites() throws Exception {
    // when
    var metadata =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(DemoPictures.bedside()));

    // then
    var camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(camera.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
    assertThat(camera.getString(ExifIFD0Directory.TAG_MODEL)).isEqualTo("Pocket 7");
    var place = metadata.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation();
    assertThat(place.getLatitude()).isBetween(51.507, 51.509);
  }

  @Test
  void preparedItStandsUprightAndItsBarcodeReads() throws Exception {
    try (var imaging = new Imaging()) {
      // when
      Prepared prepared = imaging.prepare(DemoPictures.bedside());

      // then
      assertThat(prepared.width()).isEqualTo(1200);
      assertThat(prepared.height()).isEqualTo(1600);
      var image = ImageIO.read(new ByteArrayInputStream(prepared.image()));
      int[] pixels = image.getRGB(0, 0, 1200, 1600, null, 0, 1200);
      var label = new RGBLuminanceSource(1200, 1600, pixels).crop(480, 1130, 340, 220);
      var bitmap = new BinaryBitmap(new HybridBinarizer(label));
      var result = new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
      assertThat(result.getText()).isEqualTo("44719082");
    }
  }

  @Test
  void theSlidePhotoIsAPictureThatIsAccepted() throws Exception {
    try (var imaging = new Imaging()) {
      assertThat(imaging.prepare(DemoPictures.slidePhoto()).width()).isEqualTo(1600);
    }
  }
}
