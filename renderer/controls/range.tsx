import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

type RangeProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly onEnd: () => void;
  readonly isDisabled?: boolean;
};

/** A number on a line; dragging is one step. */
export function Range({ label, value, min, max, step, format, onChange, onEnd, isDisabled = false }: RangeProps) {
  return (
    <Slider
      className="field range"
      value={Math.min(max, Math.max(min, value))}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? min) : (next as number))}
      onChangeEnd={onEnd}
    >
      <div className="range-head">
        <Label>{label}</Label>
        <SliderOutput className="numeric">
          <bdi>{format(value)}</bdi>
        </SliderOutput>
      </div>
      <SliderTrack className="range-track">
        {({ state }) => (
          <>
            <div className="range-fill" style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="range-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
