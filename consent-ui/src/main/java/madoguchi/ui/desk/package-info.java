/**
 * What staff and technicians see: one frame, one page for each {@link madoguchi.screen.DeskScreen},
 * and the parts that pages are put together from. {@link madoguchi.ui.desk.TodayView} is the
 * example.
 */
package madoguchi.ui.desk;
